package org.kaiyuanshe.kcc.search;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The index made again is the index that every change keeps in step. */
@PortalTest
@Transactional
class SearchRebuildTests {

	@Autowired
	private SearchRebuild rebuild;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theImportLeavesTheIndexThatARebuildMakes() {
		List<String> before = rows();
		assertThat(before).hasSizeGreaterThan(150);
		assertThat(this.rebuild.run(Instant.EPOCH)).isEqualTo("documents=%d removed=0".formatted(before.size()));
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void anEmptiedIndexIsFilled() {
		List<String> before = rows();
		this.jdbc.sql("delete from search_document").update();
		this.rebuild.run(Instant.EPOCH);
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void whatIsDamagedIsMendedAndWhatIsNotThereIsForgotten() {
		List<String> before = rows();
		this.jdbc.sql("update search_document set grams = '' where kind = 'MEMBER'").update();
		this.jdbc.sql("""
				insert into search_document select kind, ref || '-gone', title_zh, title_en, body_zh, body_en, heading,
				  content, weight, day, sample, grams from search_document where kind in ('CHAPTER', 'PAGE')
				""").update();
		assertThat(this.rebuild.run(Instant.EPOCH)).endsWith("removed=16");
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void nobodysAddressIsInIt() {
		assertThat(this.jdbc.sql("""
				select count(*) from search_document
				where concat_ws(' ', title_zh, title_en, body_zh, body_en, content) ~ '[a-z0-9]@[a-z0-9-]+[.][a-z]'
				""").query(Integer.class).single()).isZero();
	}

	@Test
	void neitherIsWhereItsLinksLead() {
		assertThat(this.jdbc.sql("""
				select count(*) from search_document
				where concat_ws(' ', body_zh, body_en) ~ '" \\((mailto:|/|http)|mailto:|\\(\\)'
				""").query(Integer.class).single()).isZero();
	}

	private List<String> rows() {
		return this.jdbc.sql("select search_document::text from search_document order by kind, ref")
			.query(String.class)
			.list();
	}

}
