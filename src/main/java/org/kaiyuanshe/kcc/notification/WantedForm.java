package org.kaiyuanshe.kcc.notification;

import jakarta.validation.constraints.NotNull;

/** Whether someone wants the mails of a kind. */
record WantedForm(@NotNull MailKind mails, boolean wanted) {
}
