package org.kaiyuanshe.kcc.audit;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostCollectionRecreateEvent;
import org.hibernate.event.spi.PostCollectionRecreateEventListener;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreCollectionRemoveEvent;
import org.hibernate.event.spi.PreCollectionRemoveEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.springframework.stereotype.Component;

import jakarta.persistence.EntityManagerFactory;

/**
 * Notes what each flush writes, property by property, so that the line of whatever caused
 * it can tell before and after without a word from the modules.
 */
@Component
class ChangeCollector implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener,
		PreCollectionUpdateEventListener, PreCollectionRemoveEventListener, PostCollectionRecreateEventListener {

	private final transient SessionFactoryImplementor sessions;

	ChangeCollector(EntityManagerFactory factory) {
		this.sessions = factory.unwrap(SessionFactoryImplementor.class);
		EventListenerRegistry listeners = this.sessions.getEventListenerRegistry();
		listeners.appendListeners(EventType.POST_INSERT, this);
		listeners.appendListeners(EventType.POST_UPDATE, this);
		listeners.appendListeners(EventType.POST_DELETE, this);
		listeners.appendListeners(EventType.PRE_COLLECTION_UPDATE, this);
		listeners.appendListeners(EventType.PRE_COLLECTION_REMOVE, this);
		listeners.appendListeners(EventType.POST_COLLECTION_RECREATE, this);
	}

	@Override
	public void onPostInsert(PostInsertEvent event) {
		differences(event.getPersister(), event.getEntity(), null, event.getState());
	}

	@Override
	public void onPostUpdate(PostUpdateEvent event) {
		differences(event.getPersister(), event.getEntity(), event.getOldState(), event.getState());
	}

	@Override
	public void onPostDelete(PostDeleteEvent event) {
		differences(event.getPersister(), event.getEntity(), event.getDeletedState(), null);
	}

	@Override
	public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
		elements(event, event.getCollection().getStoredSnapshot(), event.getCollection());
	}

	@Override
	public void onPreRemoveCollection(PreCollectionRemoveEvent event) {
		elements(event, event.getCollection().getStoredSnapshot(), null);
	}

	@Override
	public void onPostRecreateCollection(PostCollectionRecreateEvent event) {
		elements(event, null, event.getCollection());
	}

	private void differences(EntityPersister type, Object entity, @Nullable Object @Nullable [] before,
			@Nullable Object @Nullable [] after) {
		String[] names = type.getPropertyNames();
		for (int at = 0; at < names.length; at++) {
			if (at == type.getVersionPropertyIndex()) {
				continue;
			}
			Map<String, String> old = texts(type, at, before);
			Map<String, String> now = texts(type, at, after);
			Set<String> paths = new LinkedHashSet<>(old.keySet());
			paths.addAll(now.keySet());
			paths.forEach((path) -> note(type, entity, path, old.get(path), now.get(path), false));
		}
	}

	private static Map<String, String> texts(EntityPersister type, int at, @Nullable Object @Nullable [] state) {
		return (state != null) ? PropertyTexts.of(type.getPropertyNames()[at], type.getPropertyTypes()[at], state[at])
				: Map.of();
	}

	private void elements(AbstractCollectionEvent event, @Nullable Object before,
			@Nullable PersistentCollection<?> after) {
		if (event.getAffectedOwnerOrNull() == null || event.getCollectionPersister().getElementType().isEntityType()) {
			return;
		}
		EntityPersister owner = this.sessions.getMappingMetamodel()
			.getEntityDescriptor(event.getAffectedOwnerEntityName());
		String path = event.getCollectionPersister().getRole().substring(owner.getEntityName().length() + 1);
		Type type = event.getCollectionPersister().getElementType();
		note(owner, event.getAffectedOwnerOrNull(), path, PropertyTexts.ofAll(before, type),
				PropertyTexts.ofAll(after, type), PropertyTexts.isConfidential(type.getReturnedClass()));
	}

	private void note(EntityPersister type, Object entity, String path, @Nullable String before, @Nullable String after,
			boolean confidential) {
		if (Objects.equals(before, after)) {
			return;
		}
		UUID row = (entity instanceof Aggregate<?> aggregate) ? aggregate.getId() : null;
		String what = type.getMappedClass().getSimpleName();
		boolean secret = confidential || PropertyTexts.isSecret(type.getMappedClass(), path);
		PendingChanges.current()
			.ifPresent((pending) -> pending
				.add(new LineChange(what, row, path, before, after, person(type, entity, row)), secret));
	}

	/** A record of a member names them in one of two ways. */
	private static @Nullable UUID person(EntityPersister type, Object entity, @Nullable UUID row) {
		if (type.getMappedClass().getSimpleName().equals("Member")) {
			return row;
		}
		return Stream.of(type.getPropertyNames())
			.filter((name) -> name.equals("memberId") || name.equals("member"))
			.map((name) -> type.getPropertyValue(entity, name))
			.map((value) -> (value instanceof Aggregate<?> member) ? member.getId() : (UUID) value)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
