package org.kaiyuanshe.kcc.resource;

/** The language that a resource is in. */
public enum ResourceLanguage {

	ZH, EN, BOTH

}
