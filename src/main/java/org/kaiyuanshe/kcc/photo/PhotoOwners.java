package org.kaiyuanshe.kcc.photo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose a photo is: who uploaded it, and the chapters that show it. */
@Component
@Transactional(readOnly = true)
public class PhotoOwners {

	private final ObjectProvider<PhotoUse> uses;

	private final JdbcClient jdbc;

	PhotoOwners(ObjectProvider<PhotoUse> uses, JdbcClient jdbc) {
		this.uses = uses;
		this.jdbc = jdbc;
	}

	/** Who uploaded it; nobody for one of the records. */
	public Optional<UUID> uploader(UUID photo) {
		return this.jdbc.sql("select uploaded_by from photo where id = :photo and uploaded_by is not null")
			.param("photo", photo)
			.query(UUID.class)
			.optional();
	}

	/** The pages of chapters that show it. */
	public List<PhotoPlace> places(UUID photo) {
		return this.uses.stream().flatMap((use) -> use.places(photo).stream()).toList();
	}

}
