package org.kaiyuanshe.kcc.content;

import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Imports what is missing before the first request is served, so that a broken pack stops
 * the start.
 */
@Component
class PackStart implements SmartInitializingSingleton {

	private final PackImporter importer;

	private final Communities communities;

	private final PortalSettings settings;

	PackStart(PackImporter importer, Communities communities, PortalSettings settings) {
		this.importer = importer;
		this.communities = communities;
		this.settings = settings;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Pack records = new Pack(this.settings.content());
		if (this.settings.embedded()) {
			this.importer.importAll(records, new Pack("demo"));
		}
		else {
			this.importer.importRecords(records);
		}
		// Known from now on, also while the database is away.
		this.communities.current();
	}

}
