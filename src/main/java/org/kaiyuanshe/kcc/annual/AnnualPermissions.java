package org.kaiyuanshe.kcc.annual;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what with a section of an annual report (docs/domain.md, roles)? Who has no
 * part in it is told that there is nothing: 404, not 403.
 */
@Component("annualPermissions")
@Transactional(readOnly = true)
public class AnnualPermissions {

	private final JdbcClient jdbc;

	AnnualPermissions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** May see it in work: its editor, its reviewer and admins. */
	public boolean mayWork(int year, String section, @Nullable Object principal) {
		if (principal instanceof SignedIn me) {
			People people = of(year, section);
			if (me.admin() || people.edits(me) || people.reviews(me)) {
				return true;
			}
		}
		throw new NotFoundException();
	}

	/** May write it: its editor and admins; the reviewer gets 403. */
	public boolean mayEdit(int year, String section, @Nullable Object principal) {
		return mayWork(year, section, principal) && principal instanceof SignedIn me
				&& (me.admin() || of(year, section).edits(me));
	}

	/** May pass it: its reviewer alone; the others get 403. */
	public boolean mayPass(int year, String section, @Nullable Object principal) {
		return mayWork(year, section, principal) && principal instanceof SignedIn me && of(year, section).reviews(me);
	}

	/** May give it back: its reviewer and admins; the editor gets 403. */
	public boolean mayReturn(int year, String section, @Nullable Object principal) {
		return mayWork(year, section, principal) && principal instanceof SignedIn me
				&& (me.admin() || of(year, section).reviews(me));
	}

	/**
	 * Whether a reviewer cannot pass it any more, having written in it or handed it in.
	 */
	boolean hadAHand(int year, String section, SignedIn me) {
		return of(year, section).hands().contains(me.memberId());
	}

	private People of(int year, String section) {
		return this.jdbc
			.sql("""
					select s.editor_id as editor, s.reviewer_id as reviewer,
					       array_append(s.written_by, s.handed_in_by) as hands
					from annual_section s join annual_report r on r.id = s.report_id where r.year = :year and s.slug = :section
					""")
			.param("year", year)
			.param("section", section)
			.query((row, number) -> new People(row.getObject("editor", UUID.class),
					row.getObject("reviewer", UUID.class), Arrays.asList((UUID[]) row.getArray("hands").getArray())))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/** Whose section it is, and who wrote in it or handed it in. */
	private record People(@Nullable UUID editor, @Nullable UUID reviewer, List<@Nullable UUID> hands) {

		boolean edits(SignedIn me) {
			return me.memberId().equals(this.editor);
		}

		boolean reviews(SignedIn me) {
			return Objects.equals(me.memberId(), this.reviewer);
		}

	}

}
