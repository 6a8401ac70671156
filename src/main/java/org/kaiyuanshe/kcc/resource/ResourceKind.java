package org.kaiyuanshe.kcc.resource;

/** What a resource is for. */
public enum ResourceKind {

	PRESENTATION, MEDIA, TEMPLATE, GUIDE, LINK

}
