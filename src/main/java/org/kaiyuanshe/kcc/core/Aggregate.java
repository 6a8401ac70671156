package org.kaiyuanshe.kcc.core;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * An entity with an identity of its own (UUIDv7, known from construction) and a version
 * that guards against lost updates.
 */
@MappedSuperclass
public abstract class Aggregate<A extends Aggregate<A>> extends AbstractAggregateRoot<A> {

	@Id
	private UUID id = newId();

	@Version
	private @Nullable Long version;

	/** A new time-ordered identity (RFC 9562, version 7). */
	public static UUID newId() {
		return UuidVersion7Strategy.INSTANCE.generateUuid(null);
	}

	public UUID getId() {
		return this.id;
	}

	/**
	 * The version that an edit form carries; 0 for an entity that has not been stored
	 * yet.
	 */
	public long getVersion() {
		return (this.version != null) ? this.version : 0;
	}

}
