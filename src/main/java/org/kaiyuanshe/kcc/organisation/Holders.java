package org.kaiyuanshe.kcc.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.member.MemberService;
import org.springframework.stereotype.Component;

/** Finds the members among the holders of offices and awards. */
@Component
class Holders {

	private final MemberService members;

	Holders(MemberService members) {
		this.members = members;
	}

	/**
	 * Links everyone whose name exactly one member bears; who was linked before under
	 * that name stays it.
	 */
	List<Holder> recognise(List<Holder> named, List<Holder> before) {
		Map<String, UUID> known = new HashMap<>(
				this.members.bearing(named.stream().map(Holder::name).distinct().toList()));
		Stream.concat(before.stream(), named.stream())
			.filter((holder) -> holder.memberId() != null)
			.forEach((holder) -> known.put(holder.name(), holder.memberId()));
		return named.stream().map((holder) -> holder.as(known.get(holder.name()))).toList();
	}

}
