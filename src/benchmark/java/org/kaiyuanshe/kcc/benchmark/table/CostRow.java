package org.kaiyuanshe.kcc.benchmark.table;

import java.util.List;

/** What a page costs with 1, 10 and 100 times the rows. */
final class CostRow implements Row {

	@Override
	public String name() {
		return "cost";
	}

	@Override
	public String goal() {
		return "1 ×, 10 ×, 100 × within 1.3 ×";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		throw new NotMeasured("no databases of three sizes given (-Ddatabases)");
	}

}
