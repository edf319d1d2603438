package se.samordna.console;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.CaseloadFigures;
import se.samordna.text.Language;

/** Caseloads as documents for scripts; the names are those of the API. */
final class CaseloadDocuments {
  private CaseloadDocuments() {}

  static Map<String, Object> whole(CaseloadFigures one, Language language) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("unit", one.unit().toString());
    whole.put("unitName", one.unitName());
    whole.put("model", one.model());
    whole.put("day", one.day());
    whole.put("coordinators", figures(one.coordinators(), language));
    whole.put("oneMore", figures(one.oneMore(), language));
    one.team().ifPresent(team -> whole.put("team", figure(team, language)));
    one.boardShare().ifPresent(share -> whole.put("boardShare", figure(share, language)));
    one.intake().ifPresent(intake -> whole.put("intake", figure(intake, language)));
    putCount(whole, "uncovered", one.uncovered());
    putCount(whole, "waiting", one.waiting());
    return whole;
  }

  private static List<Map<String, Object>> figures(List<CaseloadFigure> all, Language language) {
    return all.stream().map(one -> figure(one, language)).toList();
  }

  private static Map<String, Object> figure(CaseloadFigure figure, Language language) {
    Map<String, Object> row = new LinkedHashMap<>();
    if (figure.staff() != null) {
      row.put("staff", figure.staff().toString());
    }
    row.put("name", figure.name());
    row.put("persons", figure.persons());
    row.put("load", figure.load());
    row.put("fte", figure.fte());
    put(row, "perFte", figure.perFte());
    if (figure.thresholds().areSet()) {
      row.put("target", figure.thresholds().target());
      row.put("soft", figure.thresholds().soft());
      put(row, "hard", figure.thresholds().hard());
    }
    row.put("source", figure.thresholds().source().in(language));
    row.put("level", figure.level().name());
    return row;
  }

  /** A count that is hidden is not there. */
  private static void putCount(Map<String, Object> row, String name, @Nullable Integer persons) {
    if (persons != null) {
      row.put(name, persons);
    }
  }

  private static void put(Map<String, Object> row, String name, @Nullable BigDecimal number) {
    if (number != null) {
      row.put(name, number);
    }
  }

  /** A number without needless decimals. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
