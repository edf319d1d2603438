package se.samordna.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Ground;
import se.samordna.audit.Outcome;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Organisations.StaffAtUnit;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** Who has read and changed what about the person. Reading it is written in it, too. */
final class LogPage {
  private final Site site;

  LogPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/persons/{person}/log", this::show));
  }

  private Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Page<AuditEntry> entries =
        site.audit().ofPerson(visit.caller(), frame.person().id(), visit.page());
    Map<Id<Staff>, String> names = names(visit, entries);
    Map<Id<Unit>, String> units = new HashMap<>();
    site.organisations()
        .units(visit.caller(), visit.caller().provider())
        .forEach(unit -> units.put(unit.id(), unit.name()));
    String next = entries.next().map(after -> frame.address() + "/log?after=" + after).orElse(null);
    RowCard card =
        new RowCard(
            "log",
            t.of("log.title"),
            "",
            Repeated.together(
                entries.rows().stream().map(entry -> row(entry, names, units, visit)).toList(), t),
            new Empty("eye", t.of("log.none"), t.of("log.none.normally"), null),
            next);
    Lists.PersonRows view =
        new Lists.PersonRows(
            frame.banner(Tab.LOG),
            List.of(
                Button.to(ReadersPage.address(frame.person().id()), t.of("readers.title")),
                Button.to(frame.address() + "/own-login", t.of("ownlogin.title"))),
            List.of(card),
            null,
            "");
    return visit.show("personRows", frame.frame(), view);
  }

  private static Map<Id<Staff>, String> names(Visit visit, Page<AuditEntry> entries) {
    Map<Id<Staff>, String> names = new HashMap<>();
    entries.rows().stream()
        .map(AuditEntry::unit)
        .filter(unit -> unit != null && visit.caller().units().contains(unit))
        .distinct()
        .forEach(
            unit -> {
              for (StaffAtUnit one : Teams.staff(visit, unit)) {
                names.put(one.staff().id(), one.staff().name());
              }
            });
    names.put(visit.caller().staff(), visit.caller().displayName());
    return names;
  }

  private static Row row(
      AuditEntry entry, Map<Id<Staff>, String> names, Map<Id<Unit>, String> units, Visit visit) {
    Texts t = visit.t();
    boolean refused = entry.outcome() == Outcome.REFUSED;
    String who =
        entry.staff() == null
            ? t.of(entry.role() == Role.PERSON ? "log.self" : "log.operator")
            : names.getOrDefault(entry.staff(), t.of("log.staff"));
    String where = entry.unit() == null ? "" : units.getOrDefault(entry.unit(), "");
    List<String> under = new ArrayList<>();
    if (!where.isEmpty()) {
      under.add(where);
    }
    if (refused) {
      under.add(t.of("log.refused"));
    }
    if (entry.ground() == Ground.EMERGENCY) {
      under.add(t.of("log.emergency"));
    }
    return new Row(
        refused ? "lock" : "eye",
        refused ? Tone.THINK : Tone.PLAIN,
        who + ": " + visit.t().named(entry.action()),
        null,
        String.join(". ", under),
        t.dates().near(entry.at(), visit.today()));
  }
}
