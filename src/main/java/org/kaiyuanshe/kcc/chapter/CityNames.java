package org.kaiyuanshe.kcc.chapter;

import java.util.List;

import org.kaiyuanshe.kcc.core.FamiliarWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cities that have or had a chapter. */
@Component
class CityNames implements FamiliarWords {

	private final JdbcClient jdbc;

	CityNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<String> all() {
		return this.jdbc.sql("""
				select city_zh from chapter union select city_en from chapter where city_en is not null
				union select slug from chapter
				""").query(String.class).list();
	}

}
