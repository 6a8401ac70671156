package org.kaiyuanshe.kcc.partner;

/** How a partner takes part, in the order in which pages name them. */
public enum PartnerTier {

	PLATINUM, GOLD, SILVER, BRONZE, STAR,
	/** A sponsor outside the tiers. */
	SPECIAL,
	/** An organisation that shares the work and the aim. */
	ECOSYSTEM,
	/** Guides or co-organises a conference. */
	ORGANISING,
	/** Another community. */
	COMMUNITY, MEDIA,
	/** A platform that streams events. */
	STREAMING

}
