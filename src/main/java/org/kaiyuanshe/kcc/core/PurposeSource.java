package org.kaiyuanshe.kcc.core;

import java.util.List;

/** Tells for what a module takes personal data, and until when it keeps them. */
public interface PurposeSource {

	List<Purpose> purposes();

}
