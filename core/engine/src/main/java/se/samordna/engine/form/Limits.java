package se.samordna.engine.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.samordna.form.AnswerType;
import se.samordna.form.Occurs;
import se.samordna.form.Order;
import se.samordna.form.Value;
import se.samordna.refusal.Code;
import se.samordna.text.Text;

/** Reads the limits of an item, and refuses those that no answer could satisfy. */
final class Limits {
  private static final Text TYPE =
      new Text("värdet är inte av frågans typ", "the value is not of the question's type");

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final String YEAR = "[0-9]{4}";
  private static final String MONTH = "[0-9]{4}-[0-9]{2}";
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private Limits() {}

  /** How many times an item may be answered. */
  static Occurs occurs(Place place, String linkId, Extensions extensions) {
    boolean repeats = place.flag("repeats");
    int min = count(extensions, Extensions.MIN_OCCURS).orElse(place.flag("required") ? 1 : 0);
    int max = count(extensions, Extensions.MAX_OCCURS).orElse(repeats ? Occurs.MOST : 1);
    if (min < 0 || max < 1 || min > max || max > Occurs.MOST || (max > 1 && !repeats)) {
      wrong(
          place,
          linkId,
          new Text(
              "antalet svar ska vara 0 ≤ minst ≤ högst ≤ 200, och fler än ett kräver repeats",
              "answers must be 0 ≤ min ≤ max ≤ 200, and more than one needs repeats"));
      return Occurs.OPTIONAL;
    }
    return new Occurs(place.flag("required") ? Math.max(1, min) : min, max);
  }

  /** Notes that limits can't be met or don't agree. */
  static void wrong(Place place, String linkId, Text why) {
    place.findings().add(QuestionnaireParser.about(place, linkId, Code.FORM_LIMITS_WRONG, why));
  }

  static Optional<Integer> count(Extensions extensions, String url) {
    return extensions.one(url).flatMap(extension -> number(extension));
  }

  private static Optional<Integer> number(Place extension) {
    Optional<Integer> number = extension.whole("valueInteger");
    if (number.isEmpty() && !extension.has("valueInteger")) {
      Extensions.wrong(extension, TYPE);
    }
    return number;
  }

  /** The limit of the url, which must be of the same type as answers are. */
  static <V extends Value> @Nullable V limit(Extensions extensions, String url, Class<V> type) {
    Optional<Place> extension = extensions.one(url);
    Optional<Value> value =
        extension.flatMap(
            place -> place.choice("value").flatMap(field -> Values.read(place, "value", field)));
    if (extension.isPresent() && value.filter(type::isInstance).isEmpty()) {
      Extensions.wrong(extension.get(), TYPE);
    }
    return value.filter(type::isInstance).map(type::cast).orElse(null);
  }

  /**
   * The limit of the url as a day. A limit may name a whole year or month; the last day of it is
   * then the most, the first day the least.
   */
  static @Nullable LocalDate day(Extensions extensions, String url, String field, boolean last) {
    Optional<Place> extension = extensions.one(url);
    String text = extension.flatMap(place -> place.text(field)).orElse("");
    try {
      if (text.matches(YEAR)) {
        return last ? LocalDate.parse(text + "-12-31") : LocalDate.parse(text + "-01-01");
      } else if (text.matches(MONTH)) {
        return last ? YearMonth.parse(text).atEndOfMonth() : YearMonth.parse(text).atDay(1);
      } else if (text.matches(DAY)) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      text = ""; // 2026-02-30 and its like are no days either
    }
    extension.ifPresent(place -> Extensions.wrong(place, TYPE));
    return null;
  }

  /** The limit of the url as a moment; a day, month or year is meant in Europe/Stockholm. */
  static @Nullable OffsetDateTime moment(Extensions extensions, String url, boolean last) {
    String text = extensions.one(url).flatMap(place -> place.text("valueDateTime")).orElse("");
    if (text.contains("T")) {
      Value.Moment moment = limit(extensions, url, Value.Moment.class);
      return moment == null ? null : moment.at();
    }
    LocalDate day = day(extensions, url, "valueDateTime", last);
    if (day == null) {
      return null;
    }
    return last
        ? day.plusDays(1).atStartOfDay(STOCKHOLM).minusSeconds(1).toOffsetDateTime()
        : day.atStartOfDay(STOCKHOLM).toOffsetDateTime();
  }

  /** Refuses a least that is above the most. */
  static void ordered(Place place, String linkId, AnswerType type) {
    if (type.least().isEmpty() || type.most().isEmpty()) {
      return;
    }
    OptionalInt order = Order.compare(type.least().get(), type.most().get());
    if (order.isEmpty() || order.getAsInt() > 0) {
      wrong(
          place,
          linkId,
          new Text(
              "det minsta och det största värdet går inte att förena",
              "the least and the most can't be combined"));
    }
  }

  static @Nullable BigDecimal number(Value.@Nullable Decimal decimal) {
    return decimal == null ? null : decimal.number();
  }
}
