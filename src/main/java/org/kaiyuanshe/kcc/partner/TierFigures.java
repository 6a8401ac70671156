package org.kaiyuanshe.kcc.partner;

import java.util.List;

import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of partners that the records give without names (R16). */
@Component
@Transactional
public class TierFigures {

	private final JdbcClient jdbc;

	TierFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Enters a number of the records behind those that are there. */
	public void enter(TierFigure figure) {
		this.jdbc
			.sql("""
					insert into partner_figure (position, tier, number, period_zh, period_en, year, source, as_of, note_zh, note_en)
					select coalesce(max(position) + 1, 0), :tier, :number, :zh, :en, :year, :source, :asOf, :noteZh, :noteEn
					from partner_figure
					""")
			.param("tier", figure.tier().name())
			.param("number", figure.number())
			.param("zh", figure.period().zh())
			.param("en", figure.period().en())
			.param("year", figure.year())
			.param("source", figure.provenance().source())
			.param("asOf", figure.provenance().asOf())
			.param("noteZh", figure.provenance().noteZh())
			.param("noteEn", figure.provenance().noteEn())
			.update();
	}

	/** All of them, in the order of the records. */
	@Transactional(readOnly = true)
	public List<TierFigure> all() {
		return this.jdbc.sql("select * from partner_figure order by position")
			.query((row, number) -> new TierFigure(PartnerTier.valueOf(row.getString("tier")), row.getInt("number"),
					Columns.text(row, "period"), (Integer) row.getObject("year"), Columns.provenance(row)))
			.list();
	}

}
