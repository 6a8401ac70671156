package org.kaiyuanshe.kcc.account;

import java.util.UUID;

/** Where mails to the owner of an account go. */
public record Mailbox(UUID account, String email) {
}
