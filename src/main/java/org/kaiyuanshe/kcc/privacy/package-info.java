/**
 * What members can do with their own data: take it along, delete it, take consents back
 * (R17).
 */
@ApplicationModule(displayName = "Privacy", allowedDependencies = { "core", "member", "search" })
@NullMarked
package org.kaiyuanshe.kcc.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
