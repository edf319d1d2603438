package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.daily.DailyRow;
import se.samordna.daily.DailyRow.DeliveryToday;
import se.samordna.daily.DailyRow.LastContact;
import se.samordna.daily.DailyRow.ToDo;
import se.samordna.daily.Delivery;
import se.samordna.daily.DeliveryOutcome;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.text.Text;

/** What stands in a row of a daily list in many lines. Belongs to the thread that reads. */
final class DailyDetails {
  private final List<Text> marks = new ArrayList<>();
  private final List<Risk> risks = new ArrayList<>();
  private final List<DeliveryToday> deliveries = new ArrayList<>();
  private final List<ToDo> contacts = new ArrayList<>();
  private final List<ToDo> tasks = new ArrayList<>();
  private DailyRow.Week week = DailyRow.Week.NONE;

  /** Adds a line of {@link DailySql#DETAILS}, as it is on a day. */
  DailyDetails add(ResultSet row, LocalDate day) throws SQLException {
    switch (row.getString(2)) {
      case "MARK" -> marks.add(new Text(row.getString(5), row.getString(6)));
      case "WEEK" -> week = new DailyRow.Week(row.getInt(3), row.getInt(11), 0, 0);
      case "RISK" -> risks.add(risk(row));
      case "DELIVERY" -> deliveries.add(delivery(row, day));
      default -> (row.getString(8).isEmpty() ? tasks : contacts).add(toDo(row));
    }
    return this;
  }

  /** The row with all that was added. The contact that is due first is the next one. */
  DailyRow fill(DailyRow row, @Nullable LastContact last) {
    return new DailyRow(
        row.enrolment(),
        row.person(),
        row.personName(),
        row.protection(),
        row.phase(),
        row.attention(),
        marks,
        row.coordinatorName(),
        row.since(),
        last,
        contacts.isEmpty() ? null : contacts.get(0),
        week,
        risks,
        deliveries,
        tasks);
  }

  private static Risk risk(ResultSet row) throws SQLException {
    return new Risk(
        Risk.Kind.valueOf(row.getString(5)),
        row.getInt(11) == 1,
        row.getObject(10, LocalDate.class),
        Sql.id(row, 4),
        row.getString(6) + " " + row.getString(7),
        "");
  }

  private static DeliveryToday delivery(ResultSet row, LocalDate day) throws SQLException {
    String outcome = row.getString(7);
    return new DeliveryToday(
        row.getInt(3),
        row.getString(5),
        row.getString(6),
        outcome.isEmpty()
            ? null
            : new Delivery.Noted(
                day, DeliveryOutcome.valueOf(outcome), row.getString(8), Sql.required(row, 9)));
  }

  private static ToDo toDo(ResultSet row) throws SQLException {
    return new ToDo(
        Sql.id(row, 4),
        row.getInt(3),
        new Text(row.getString(5), row.getString(6)),
        row.getObject(10, LocalDate.class),
        row.getString(7));
  }
}
