/**
 * Sign-in by providers that tell who someone is: OpenID Connect, GitHub, Gitee, Feishu.
 */
@NullMarked
package org.kaiyuanshe.kcc.signin.provider;

import org.jspecify.annotations.NullMarked;
