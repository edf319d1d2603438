package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Said;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** A membership: what it may become, said by the person, and all that it has been. */
final class MemberPage {
  private final Site site;

  MemberPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/network/{member}", visit -> standing(visit, null)),
        site.post("/persons/{person}/network/{member}", this::move));
  }

  /** Where a member's page stands. */
  static String address(Id<Person> person, Id<NetworkMember> member) {
    return PersonFrame.address(person) + "/network/" + member;
  }

  /** The member of the path, whose network it is in, and who else is. */
  record Place(PersonHeading heading, List<NetworkMember> network, NetworkMember member) {
    static Place read(Visit visit) {
      PersonHeading heading = PersonHeading.read(visit);
      List<NetworkMember> network =
          visit.site().networks().of(visit.caller(), heading.person().id());
      NetworkMember member =
          network.stream()
              .filter(one -> one.id().equals(visit.<NetworkMember>id("member")))
              .findFirst()
              .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
      return new Place(heading, network, member);
    }

    /** Where the member's page stands. */
    String address() {
      return MemberPage.address(heading.person().id(), member.id());
    }

    /** Where one goes without saving. */
    String back() {
      return heading.address() + "/network";
    }

    String name() {
      return heading.person().givenName();
    }
  }

  private Answer standing(Visit visit, @Nullable Refusal refusal) {
    Place place = Place.read(visit);
    if (place.member().status().isOver()) {
      return over(visit);
    }
    Texts t = visit.t();
    FormView form =
        FormView.of(place.address(), t.of("form.save"), fields(visit, place, refusal))
            .leave(place.back(), t.of("form.leave"));
    return FormPages.show(
        visit,
        place.heading().below(place.member().name(), Tab.NETWORK),
        form,
        history(visit, place.member(), MemberScopesPage.link(place, t)),
        refusal);
  }

  /** A membership that is over is all history. */
  private Answer over(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    NetworkMember member = Place.read(visit).member();
    return visit.show(
        "personRows",
        frame.below(member.name(), Tab.NETWORK),
        new Lists.PersonRows(
            frame.banner(Tab.NETWORK),
            List.of(),
            List.of(history(visit, member, null), MemberScopesPage.card(visit, member)),
            null,
            ""));
  }

  private static List<Field> fields(Visit visit, Place place, @Nullable Refusal refusal) {
    Texts t = visit.t();
    NetworkMember member = place.member();
    Typed typed = Typed.in(visit, refusal);
    List<MemberStatus> next = List.copyOf(member.status().next());
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.RADIO, "status", t.of("network.becomes", member.name()))
            .options(
                next.stream()
                    .map(
                        one ->
                            new Field.Option(
                                one.name(), becomes(one, place.name(), t), note(one, visit)))
                    .toList())
            .value(typed.or("status", "")));
    fields.addAll(SaidFields.of(place, typed, visit, false));
    fields.add(FormPages.revision(member.revision()));
    return fields;
  }

  private static String becomes(MemberStatus status, String name, Texts t) {
    return switch (status) {
      case APPROVED_BY_PERSON -> t.of("network.choice.yes", name);
      case REMOVED_BY_PERSON -> t.of("network.choice.no", name);
      case INVITED -> t.of("network.do.invite");
      case ACCEPTED -> t.of("network.do.accept");
      case DECLINED -> t.of("network.choice.declined");
      case SUSPENDED -> t.of("network.choice.suspend", name);
      case ENDED, SUGGESTED -> t.of("network.choice.end");
    };
  }

  private static String note(MemberStatus status, Visit visit) {
    return status.isOver()
        ? visit.t().of("network.told", visit.in(status.told()))
        : status == MemberStatus.SUSPENDED ? visit.t().of("network.choice.suspend.note") : "";
  }

  private RowCard history(Visit visit, NetworkMember member, @Nullable Row scopes) {
    Texts t = visit.t();
    List<MemberInterval> newestFirst =
        new ArrayList<>(site.networks().history(visit.caller(), member.id()));
    Collections.reverse(newestFirst);
    List<Row> rows =
        Stream.concat(Stream.ofNullable(scopes), newestFirst.stream().map(one -> row(one, t)))
            .toList();
    return new RowCard(
        "history",
        t.of("network.history", member.name()),
        "",
        rows,
        new Empty("clock", t.of("network.history", member.name()), "", null),
        null);
  }

  private static Row row(MemberInterval one, Texts t) {
    Said said = one.said();
    String how =
        said == null
            ? ""
            : t.of(
                "network.said",
                t.named(said.by()),
                t.named(said.way()),
                t.dates().dated(said.day()));
    String under = one.personsWord().isEmpty() ? how : how + " ”" + one.personsWord() + "”";
    return new Row(
        null,
        Tone.PLAIN,
        t.named(one.status()),
        null,
        under.strip(),
        t.dates().dated(Days.of(one.from())));
  }

  private Answer move(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          MemberStatus status = form.choice("status", MemberStatus.class, MemberStatus.ENDED);
          Said said = status.isThePersonsToSay() ? SaidFields.read(form, visit) : null;
          form.check();
          site.networks()
              .move(
                  visit.caller(),
                  visit.id("member"),
                  form.revision(),
                  status,
                  said,
                  form.text("personsWord"));
          return Visit.after("/persons/" + visit.id("person") + "/network", Done.MEMBER_MOVED);
        },
        refusal -> standing(visit, refusal));
  }
}
