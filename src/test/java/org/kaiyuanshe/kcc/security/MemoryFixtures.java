package org.kaiyuanshe.kcc.security;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the route table's addresses in the organisation's memory lead: records that the
 * pack brought, and the account of the sample lead.
 */
final class MemoryFixtures {

	private MemoryFixtures() {
	}

	/** The address with real keys in the place of names in braces. */
	static String path(JdbcClient jdbc, String address) {
		if (!address.contains("{memory-")) {
			return address;
		}
		return jdbc.sql("""
				select replace(replace(replace(replace(replace(:address,
				  '{memory-seat}', (select s.id::text from board_seat s join board_term t on t.id = s.term_id
				                    where s.office = 'SECRETARY' order by abs(t.year - 2018) limit 1)),
				  '{memory-grant}', (select g.id::text from award_grant g join award a on a.id = g.award_id
				                     where a.slug = 'open-source-star' order by g.position limit 1)),
				  '{memory-contact}', (select id::text from contact_point order by position limit 1)),
				  '{memory-membership}', (select s.id::text from membership s join member m on m.id = s.member_id
				                          where m.slug = 'shi-yao' order by s.id limit 1)),
				  '{memory-account}', (select id::text from account where email = 'lead@kcc.example'))
				""").param("address", address).query(String.class).single();
	}

}
