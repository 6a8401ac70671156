package org.kaiyuanshe.kcc.core;

/** The code of conduct that people accept (R8). */
public interface CodeOfConduct {

	/** The version in force, such as "2023-10"; kept with each acceptance. */
	String version();

}
