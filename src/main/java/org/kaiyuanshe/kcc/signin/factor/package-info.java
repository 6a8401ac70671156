/**
 * Passkeys, the second factor of admins, and the fresh sign-in that some pages ask for.
 */
@NullMarked
package org.kaiyuanshe.kcc.signin.factor;

import org.jspecify.annotations.NullMarked;
