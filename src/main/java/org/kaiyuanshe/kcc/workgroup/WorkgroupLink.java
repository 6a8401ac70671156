package org.kaiyuanshe.kcc.workgroup;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** A page elsewhere that belongs to a workgroup. */
@Embeddable
public record WorkgroupLink(@Embedded @EmbeddedColumnNaming("label_%s") LocalizedText label, String url) {
}
