/** The pages about accounts: site admins decide there, other admins read. */
@NullMarked
package org.kaiyuanshe.kcc.account.admin;

import org.jspecify.annotations.NullMarked;
