/** Sessions of an account: how long they last, what their owner sees of them. */
@NullMarked
package org.kaiyuanshe.kcc.account.session;

import org.jspecify.annotations.NullMarked;
