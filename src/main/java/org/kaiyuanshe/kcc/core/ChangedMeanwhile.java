package org.kaiyuanshe.kcc.core;

import org.springframework.dao.OptimisticLockingFailureException;

/** Someone else saved a change since the form was opened; answers 409 with both texts. */
public class ChangedMeanwhile extends OptimisticLockingFailureException {

	public ChangedMeanwhile() {
		super("changed meanwhile");
	}

}
