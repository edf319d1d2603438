package se.samordna.store;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import se.samordna.engine.store.IndicatorStore.Kind;
import se.samordna.engine.store.IndicatorStore.Question;
import se.samordna.text.Days;
import se.samordna.text.SwedishDays;

/** What a question of a self-check gives to the SQL behind it. */
final class BoundQuestion {
  /** A contact this many days after the period still ends the wait of a stay that began in it. */
  private static final int WAITED = 7;

  private BoundQuestion() {}

  /** A query with everything bound that the rows of a question may name. */
  static Query of(Handle handle, Question question, String sql) {
    LocalDate since = question.lastDay().minusDays(question.days());
    Query query =
        handle
            .createQuery(sql)
            .configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
            .bind("provider", question.provider())
            .bind("units", Sql.uuids(List.of(question.unit())))
            .bind("model", question.model())
            .bind("active", texts(question.active()))
            .bind("board", texts(question.board()))
            .bind("outcomes", texts(question.outcomes()))
            .bind("firstDay", question.firstDay())
            .bind("lastDay", question.lastDay())
            .bind("from", question.from())
            .bind("end", question.end())
            .bind("least", question.least())
            .bind("form", question.asked().form())
            .bind("codes", texts(question.asked().codes()))
            .bind("times", question.asked().times())
            .bind("fromHour", question.asked().fromHour())
            .bind("toHour", question.asked().toHour())
            .bind("freeDays", freeDays(question))
            .bind("sinceDay", since)
            .bind("since", Days.start(since))
            .bind("settled", Days.start(question.lastDay().minusDays(question.least() - 1L)))
            .bind("waited", question.end().plus(Duration.ofDays(WAITED)));
    for (int week = 0; week < question.weeks().size(); week++) {
      query
          .bind("begins" + week, question.weeks().get(week).begins())
          .bind("ends" + week, question.weeks().get(week).ends());
    }
    return query;
  }

  /** The days of the period on which nobody works, as numbers in words; only where it is asked. */
  private static String[] freeDays(Question question) {
    return question.kind() == Kind.CRISIS_CONTACTS
        ? question
            .firstDay()
            .datesUntil(question.lastDay().plusDays(1))
            .filter(day -> !SwedishDays.isWorked(day))
            .map(DateTimeFormatter.BASIC_ISO_DATE::format)
            .toArray(String[]::new)
        : new String[0];
  }

  private static String[] texts(Set<String> some) {
    return some.stream().sorted().toArray(String[]::new);
  }
}
