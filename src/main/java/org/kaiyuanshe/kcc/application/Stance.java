package org.kaiyuanshe.kcc.application;

/** What an admin thinks of an application. */
enum Stance {

	FOR, AGAINST, UNSURE

}
