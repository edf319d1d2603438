package se.samordna.enginetests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samordna.enginetests.WholeHouse.Visitor;
import se.samordna.organisation.Provider;
import se.samordna.store.Digests;

/** Asks for another provider's things, and for nobody's in the same words, of the same house. */
final class ForeignIds {
  /** What differs from answer to answer: what forms are told by, and what is drawn. */
  private static final Pattern DRAWN =
      Pattern.compile("name=\"(formToken|once)\" value=\"[^\"]*\"|value=\"[\\w-]{60,}\"");

  /** Where a page leads on to, which is the address that was asked for. */
  private static final Pattern SAID_BACK = Pattern.compile("\\{\"Location\":\"[^\"]*\"}");

  final Map<Class<?>, String> ours;
  final Map<Class<?>, String> theirs;
  private final Map<Class<?>, String> nobodys = Addresses.nobodys();
  private final MarkedHouses houses;
  private final Map<String, List<String>> before;

  /** What no row that comes or goes may hold. */
  private final Set<String> foreign;

  ForeignIds(MarkedHouses houses) {
    this.houses = houses;
    ours = houses.oursIds();
    theirs = houses.theirsIds();
    before = Digests.of(houses.store);
    foreign =
        theirs.entrySet().stream()
            .map(
                each ->
                    each.getKey() == Provider.class
                        ? ", provider=" + each.getValue()
                        : each.getValue())
            .collect(Collectors.toSet());
  }

  /**
   * A pair of answers.
   *
   * @param told where they differ, empty where they do not
   * @param kept rows that hold something of the other provider's
   */
  record Asked(Visitor visitor, Way way, int status, String told, List<String> kept) {
    boolean alike() {
      return told.isEmpty();
    }

    String line() {
      return visitor.name() + " " + way.id() + " " + way.path() + ": " + told + kept;
    }
  }

  /** Asks with ids of theirs in place of some variables, and ours in all others. */
  List<Asked> inAddress(Visitor visitor, Way way, Set<String> variables, String body) {
    List<String> there = Addresses.of(way, name -> variables.contains(name) ? theirs : ours);
    List<String> nowhere = Addresses.of(way, name -> variables.contains(name) ? nobodys : ours);
    List<Asked> pairs = new ArrayList<>();
    for (int i = 0; i < there.size(); i++) {
      pairs.add(pair(visitor, way, new Sent(there.get(i), body), new Sent(nowhere.get(i), body)));
    }
    return pairs;
  }

  /** Asks about things of ours with ids of theirs in the body. */
  List<Asked> inBody(Visitor visitor, Way way, String body) {
    Sent one = new Sent("", Bodies.with(body, way.page(), theirs));
    Sent other = new Sent("", Bodies.with(body, way.page(), nobodys));
    if (one.equals(other)) {
      return List.of();
    }
    return Addresses.of(way, ours).stream()
        .map(address -> pair(visitor, way, one.to(address), other.to(address)))
        .toList();
  }

  private record Sent(String address, String body) {
    Sent to(String where) {
      return new Sent(where, body);
    }
  }

  private record Answered(InProcess.Reply reply, List<String> kept) {}

  private Asked pair(Visitor visitor, Way way, Sent foreignly, Sent absently) {
    Answered asked = ask(visitor, way, foreignly, true);
    Answered missing = ask(visitor, way, absently, false);
    String one = plain(asked.reply());
    String other = plain(missing.reply());
    return new Asked(visitor, way, asked.reply().status(), difference(one, other), asked.kept());
  }

  private Answered ask(Visitor visitor, Way way, Sent sent, boolean look) {
    return houses.ask(
        visitor,
        way,
        sent.address(),
        sent.body(),
        (reply, before) -> new Answered(reply, look ? kept() : List.of()));
  }

  private List<String> kept() {
    return houses.changed(before).stream()
        .map(row -> SAID_BACK.matcher(row).replaceAll("#"))
        .filter(row -> foreign.stream().anyMatch(row::contains))
        .toList();
  }

  /**
   * The answer without what is drawn for it alone. In a refusal only the ids that were asked for
   * and the request's own count as the same; where something was done, so does what was made.
   */
  private String plain(InProcess.Reply reply) {
    String text = DRAWN.matcher(reply.whole()).replaceAll("#");
    String request = reply.header("X-Request-Id");
    if (!request.isEmpty()) {
      text = text.replace(request, "#");
    }
    if (reply.status() < 400) {
      return Bodies.UUIDS.matcher(text).replaceAll("#");
    }
    for (Map.Entry<Class<?>, String> each : theirs.entrySet()) {
      text = text.replace(each.getValue(), each.getKey().getSimpleName());
    }
    for (Map.Entry<Class<?>, String> each : nobodys.entrySet()) {
      text = text.replace(each.getValue(), each.getKey().getSimpleName());
    }
    return text;
  }

  private static String difference(String one, String other) {
    if (one.equals(other)) {
      return "";
    }
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return part(one, at) + " <> " + part(other, at);
  }

  private static String part(String text, int at) {
    return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 90));
  }
}
