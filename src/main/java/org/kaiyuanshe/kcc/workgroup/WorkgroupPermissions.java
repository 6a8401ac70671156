package org.kaiyuanshe.kcc.workgroup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.member.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what for a workgroup (docs/domain.md, roles)? Who has no right there is told
 * that there is nothing: 404, not 403.
 */
@Component("workgroupPermissions")
@Transactional(readOnly = true)
public class WorkgroupPermissions {

	/** Roles that a group's own leads give and end; the others are the admins'. */
	static final Set<Role> THEIRS = Set.of(Role.GROUP_DEPUTY, Role.GROUP_MEMBER);

	private final JdbcClient jdbc;

	private final Clock clock;

	private final PortalSettings settings;

	WorkgroupPermissions(JdbcClient jdbc, Clock clock, PortalSettings settings) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.settings = settings;
	}

	/**
	 * May write for the group: its leads and deputies, those of the group that it is part
	 * of, and admins.
	 */
	public boolean mayLead(String slug, @Nullable Object principal) {
		if (principal instanceof SignedIn me && (me.admin() || leads(slug, me.memberId(), false))) {
			return true;
		}
		throw new NotFoundException();
	}

	/**
	 * May give that role: leads give those of deputies and members, in the groups within
	 * theirs also that of the lead. Without a role the form says what is missing.
	 */
	public boolean mayAppoint(String slug, @Nullable Role role, @Nullable Object principal) {
		return mayLead(slug, principal) && (role == null || THEIRS.contains(role) || mayChoose(slug, principal));
	}

	/** May end that role: whoever may give it. */
	public boolean mayEnd(String slug, UUID appointment, @Nullable Object principal) {
		return mayAppoint(slug, roleOf(appointment), principal);
	}

	/** Whether someone may say who leads the group. */
	public boolean mayChoose(String slug, @Nullable Object principal) {
		return principal instanceof SignedIn me && (me.admin() || leads(slug, me.memberId(), true));
	}

	private boolean leads(String slug, UUID member, boolean fromAbove) {
		return this.jdbc.sql("""
				select exists (select 1 from workgroup w
				               join appointment a on a.body_id = w.parent_id or (a.body_id = w.id and not :above)
				               where w.slug = :slug and a.member_id = :member and a.role = any (:roles::text[])
				                 and (a.from_date is null or a.from_date <= :today)
				                 and (a.to_date is null or a.to_date > :today))
				""")
			.param("slug", slug)
			.param("member", member)
			.param("above", fromAbove)
			.param("roles", WorkgroupDesk.LEADING.stream().map(Role::name).toArray(String[]::new))
			.param("today", LocalDate.ofInstant(this.clock.instant(), this.settings.zone()))
			.query(Boolean.class)
			.single();
	}

	private @Nullable Role roleOf(UUID appointment) {
		return this.jdbc.sql("select role from appointment where id = :id")
			.param("id", appointment)
			.query(String.class)
			.optional()
			.map(Role::valueOf)
			.orElse(null);
	}

}
