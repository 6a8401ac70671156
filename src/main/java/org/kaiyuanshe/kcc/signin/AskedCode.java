package org.kaiyuanshe.kcc.signin;

import org.kaiyuanshe.kcc.core.MailCode;
import org.kaiyuanshe.kcc.core.Token;

/**
 * A code that was asked for.
 *
 * @param page the secret that the browser keeps and sends with the code
 * @param code what the mail tells; never for an answer, except in a run of samples
 */
public record AskedCode(Token page, MailCode code) {
}
