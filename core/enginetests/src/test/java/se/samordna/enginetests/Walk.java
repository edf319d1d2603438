package se.samordna.enginetests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samordna.enginetests.HeardCalls.Call;
import se.samordna.enginetests.WholeHouse.Visitor;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.store.AuditRows;
import se.samordna.store.Digests;

/**
 * Everything that can be asked for, asked by everybody. Each request finds the house as it was, and
 * some are sent twice: before, while the trail takes no row, with nothing undone.
 */
final class Walk {
  private static final Pattern CODE = Pattern.compile("CM-\\d{4}");

  final List<Left> left = new ArrayList<>();

  /** The tables in which something has changed, which must have been while the trail failed. */
  final TreeSet<String> changed = new TreeSet<>();

  private final MarkedHouses houses;

  /**
   * What was left of one request.
   *
   * @param failing what was answered while the trail took no row, if it was asked then
   * @param rows the actions of all its rows
   */
  record Left(
      Way way,
      String visitor,
      int status,
      Optional<String> failing,
      List<Call> calls,
      List<String> rows) {
    String line() {
      return visitor
          + " "
          + way.id()
          + " "
          + status
          + ": "
          + calls
          + failing.map(" "::concat).orElse("");
    }
  }

  Walk(MarkedHouses houses) {
    this.houses = houses;
    Map<Class<?>, String> ours = houses.oursIds();
    houses.forms();
    Map<String, List<String>> before = Digests.of(houses.store);
    for (Visitor visitor : houses.colleagues) {
      about(visitor, ours, true);
    }
    about(houses.own, ours, true);
    about(houses.colleagues.get(1), houses.theirsIds(), false);
    about(houses.colleagues.get(0), Addresses.of(houses.hidden), false);
    about(houses.unnamed.get(3), Addresses.of(houses.hidden), false);
    about(houses.beside, Addresses.of(houses.blocked), false);
    Digests.of(houses.store)
        .forEach(
            (table, rows) -> {
              if (!rows.equals(before.get(table))) {
                changed.add(table);
              }
            });
  }

  private void about(Visitor visitor, Map<Class<?>, String> ids, boolean failing) {
    for (Way way : houses.whole.ways()) {
      if (way.own() == visitor.own()) {
        for (String address : Addresses.of(way, ids)) {
          String body = houses.body(way);
          Optional<String> failed =
              failing ? Optional.of(failing(visitor, way, address, body)) : Optional.empty();
          left.add(asked(visitor, way, address, body, failed));
        }
      }
    }
  }

  private Left asked(
      Visitor visitor, Way way, String address, String body, Optional<String> failed) {
    houses.calls.listen();
    return houses.ask(
        visitor,
        way,
        address,
        body,
        (reply, before) ->
            new Left(
                way,
                visitor.name(),
                reply.status(),
                failed,
                houses.calls.heard(),
                AuditRows.since(houses.store, before)));
  }

  private String failing(Visitor visitor, Way way, String address, String body) {
    houses.trail.failure = () -> Refusal.of(Code.STORE_UNAVAILABLE);
    houses.trail.fails = true;
    InProcess.Reply reply = houses.whole.ask(visitor, way, address, body);
    houses.trail.fails = false;
    Matcher code = CODE.matcher(reply.body());
    return reply.status() + " " + (code.find() ? code.group() : "");
  }
}
