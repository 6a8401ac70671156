package org.kaiyuanshe.kcc.pagecache;

import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Rendering;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers visitors with what others got, before anything is asked that costs. Whoever has
 * a session passes by.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 8)
class PageCacheFilter extends OncePerRequestFilter {

	private final Visits visits;

	private final KeptPages pages;

	private final Keeping keeping;

	private final PageCacheSettings settings;

	private final Tally tally;

	private final Making making = new Making();

	PageCacheFilter(Visits visits, KeptPages pages, Keeping keeping, PageCacheSettings settings, Tally tally) {
		this.visits = visits;
		this.pages = pages;
		this.keeping = keeping;
		this.settings = settings;
		this.tally = tally;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<String> address = this.settings.isOn() ? this.visits.address(request) : Optional.empty();
		if (address.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		Visit visit = new Visit(address.get(), request, response, chain);
		if (!isAnsweredFromMemory(visit)) {
			waitOrMake(visit);
		}
	}

	private boolean isAnsweredFromMemory(Visit visit) throws IOException {
		Page page = this.pages.find(visit.address());
		if (page == null || page.isNone()) {
			return false;
		}
		if (this.pages.isFresh(page)) {
			send(page, Tally.Outcome.HIT, visit, null);
			return true;
		}
		if (this.pages.isAllThereIs(page)) {
			send(page, Tally.Outcome.OUTAGE, visit, null);
			return true;
		}
		return false;
	}

	/** Many who ask at once for what has just changed have it made once. */
	private void waitOrMake(Visit visit) throws ServletException, IOException {
		Page known = this.pages.find(visit.address());
		if (known != null && known.isNone() && this.pages.isFresh(known)) {
			make(visit, Making.Turn.NOBODYS);
			return;
		}
		try (Making.Turn turn = this.making.turn(visit.address())) {
			if (turn.isMine() || !isAnsweredFromMemory(visit)) {
				make(visit, turn);
			}
		}
	}

	private void make(Visit visit, Making.Turn turn) throws ServletException, IOException {
		Page.Born now = this.pages.now();
		RecordedResponse answer = new RecordedResponse(visit.response(), (int) this.settings.largest().toBytes());
		Rendering rendering = Rendering.begin();
		try (rendering) {
			visit.chain().doFilter(new VisitorRequest(visit.request()), answer);
		}
		Optional<Page> page = this.keeping.page(answer, rendering, now, visit.route());
		keep(visit, page, answer, rendering, now);
		// Before the answer is sent, which a slow visitor may delay.
		turn.close();
		if (page.isPresent()) {
			send(page.get(), Tally.Outcome.MISS, visit, answer);
		}
		else if (!isAnsweredInstead(visit, answer)) {
			this.tally.count(Tally.Outcome.PASS);
			Sending.release(answer, visit.request(), visit.response());
		}
	}

	/** Addresses that are secrets leave no trace. */
	private void keep(Visit visit, Optional<Page> page, RecordedResponse answer, Rendering rendering, Page.Born now) {
		if (page.isPresent()) {
			this.pages.keep(visit.address(), page.get());
		}
		else if (!rendering.isSecret() && answer.error() == 0 && answer.getStatus() == HttpServletResponse.SC_OK) {
			this.pages.keep(visit.address(), Page.none(now));
		}
	}

	/** With an earlier page, when the database went this very moment. */
	private boolean isAnsweredInstead(Visit visit, RecordedResponse answer) throws IOException {
		Page earlier = this.pages.find(visit.address());
		if (answer.error() != HttpServletResponse.SC_SERVICE_UNAVAILABLE || earlier == null
				|| !this.pages.isUsable(earlier)) {
			return false;
		}
		send(earlier, Tally.Outcome.OUTAGE, visit, answer);
		return true;
	}

	private void send(Page page, Tally.Outcome outcome, Visit visit, @Nullable RecordedResponse made)
			throws IOException {
		this.tally.count(outcome);
		ServerHttpObservationFilter.findObservationContext(visit.request())
			.ifPresent((observed) -> observed.setPathPattern(page.route()));
		Sending.send(page, outcome, visit.request(), visit.response(), made);
	}

	/** One request on its way. */
	private record Visit(String address, HttpServletRequest request, HttpServletResponse response, FilterChain chain) {

		private @Nullable String route() {
			Object route = this.request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
			return (route != null) ? route.toString() : null;
		}

	}

}
