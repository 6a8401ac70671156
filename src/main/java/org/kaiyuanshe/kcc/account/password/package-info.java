/** What a password must be, and what it must not be. */
@NullMarked
package org.kaiyuanshe.kcc.account.password;

import org.jspecify.annotations.NullMarked;
