/** The pages on which someone changes the address of their account. */
@NullMarked
package org.kaiyuanshe.kcc.account.email;

import org.jspecify.annotations.NullMarked;
