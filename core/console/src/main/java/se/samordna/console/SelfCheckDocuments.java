package se.samordna.console;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.selfcheck.SelfCheck;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.text.Language;

/** Self-checks as documents for scripts; the names are those of the API. */
final class SelfCheckDocuments {
  private SelfCheckDocuments() {}

  static Map<String, Object> whole(SelfCheck check, Language language) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("unit", check.unit().toString());
    whole.put("unitName", check.unitName());
    whole.put("model", check.model());
    whole.put("length", check.period().length().name());
    whole.put("firstDay", check.period().firstDay());
    whole.put("lastDay", check.lastDay());
    whole.put("figures", check.figures().stream().map(one -> figure(one, language)).toList());
    return whole;
  }

  private static Map<String, Object> figure(SelfCheckFigure figure, Language language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("indicator", figure.indicator());
    row.put("name", figure.name().in(language));
    row.put("counts", figure.counts().in(language));
    row.put("measure", figure.measure().name());
    put(row, "numerator", figure.numerator());
    put(row, "denominator", figure.denominator());
    put(row, "value", figure.value());
    row.put("unknown", figure.unknown());
    put(row, "atLeast", figure.target().atLeast());
    put(row, "atMost", figure.target().atMost());
    row.put("standing", figure.standing().name());
    row.put("source", figure.source().in(language));
    return row;
  }

  private static void put(Map<String, Object> row, String name, @Nullable BigDecimal number) {
    if (number != null) {
      row.put(name, number);
    }
  }
}
