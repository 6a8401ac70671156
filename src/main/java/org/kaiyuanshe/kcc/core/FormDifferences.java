package org.kaiyuanshe.kcc.core;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessor;
import org.springframework.beans.PropertyAccessorFactory;

/**
 * Where two fillings of the same form differ, for someone who is told that another saved
 * first. Rows of a form are compared one by one.
 */
public final class FormDifferences {

	private FormDifferences() {
	}

	/**
	 * The names of the fields, such as {@code title} or {@code links[0].url}, in which
	 * the two say something else; the version is none of them.
	 */
	public static Set<String> between(Record mine, Record theirs) {
		Set<String> names = new TreeSet<>();
		collect("", mine, theirs, names);
		return names;
	}

	private static void collect(String path, Record mine, Record theirs, Set<String> names) {
		PropertyAccessor my = PropertyAccessorFactory.forDirectFieldAccess(mine);
		PropertyAccessor their = PropertyAccessorFactory.forDirectFieldAccess(theirs);
		for (RecordComponent component : mine.getClass().getRecordComponents()) {
			String name = component.getName();
			if (!name.equals("version")) {
				compare(path + name, my.getPropertyValue(name), their.getPropertyValue(name), names);
			}
		}
	}

	private static void compare(String path, @Nullable Object mine, @Nullable Object theirs, Set<String> names) {
		if (areRows(mine) && areRows(theirs) && mine instanceof List<?> myRows && theirs instanceof List<?> theirRows) {
			for (int row = 0; row < Math.min(myRows.size(), theirRows.size()); row++) {
				collect(path + "[" + row + "].", (Record) myRows.get(row), (Record) theirRows.get(row), names);
			}
		}
		else if (!plain(mine).equals(plain(theirs))) {
			names.add(path);
		}
	}

	/** Several choices in one field are no rows. */
	private static boolean areRows(@Nullable Object value) {
		return value instanceof List<?> list && list.stream().allMatch(Record.class::isInstance);
	}

	private static String plain(@Nullable Object value) {
		return (value != null) ? value.toString().replace("\r\n", "\n").strip() : "";
	}

}
