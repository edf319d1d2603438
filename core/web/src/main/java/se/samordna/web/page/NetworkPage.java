package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.Networks.NewMember;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Initials;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.Circle;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** The network: list first, map second. Staff suggest; the person decides. */
final class NetworkPage {
  private final Site site;

  NetworkPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/network", this::show),
        site.get("/persons/{person}/network/new", visit -> suggestion(visit, null)),
        site.post("/persons/{person}/network/new", this::suggest),
        site.get("/persons/{person}/network/{member}", visit -> answer(visit, null)),
        site.post("/persons/{person}/network/{member}", this::move));
  }

  private Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    String name = frame.person().givenName();
    List<Circle> circles =
        List.of(
            circle(
                visit,
                frame,
                t.of("network.waiting", name),
                t.of("network.waiting.lead", name),
                new Empty(
                    "check-circle",
                    t.of("network.waiting.none"),
                    t.of("network.waiting.normally"),
                    null),
                status -> status == MemberStatus.SUGGESTED),
            circle(
                visit,
                frame,
                t.of("network.group"),
                "",
                new Empty(
                    "ties", t.of("network.group.none"), t.of("network.group.normally", name), null),
                MemberStatus::isInGroup),
            circle(
                visit,
                frame,
                t.of("network.invited"),
                "",
                new Empty(
                    "people", t.of("network.invited.none"), t.of("network.invited.normally"), null),
                status ->
                    status == MemberStatus.APPROVED_BY_PERSON
                        || status == MemberStatus.INVITED
                        || status == MemberStatus.DECLINED));
    Lists.Network view =
        new Lists.Network(
            frame.banner(Tab.NETWORK),
            circles,
            new NetworkView(frame, visit).map().orElse(null),
            List.of(
                Button.to(frame.address() + "/network/new", t.of("network.suggest"))
                    .icon("plus")
                    .primary()));
    return visit.show("network", frame.frame(), view);
  }

  private static Circle circle(
      Visit visit,
      PersonFrame frame,
      String title,
      String lead,
      Empty empty,
      Predicate<MemberStatus> fits) {
    List<Lists.Member> members =
        frame.file().network().stream()
            .filter(member -> fits.test(member.status()))
            .map(member -> member(visit, frame, member))
            .toList();
    return new Circle(title, lead, members, empty);
  }

  private static Lists.Member member(Visit visit, PersonFrame frame, NetworkMember member) {
    Texts t = visit.t();
    String place = frame.address() + "/network/" + member.id();
    List<Button> verbs = new ArrayList<>();
    for (MemberStatus next : List.of(MemberStatus.INVITED, MemberStatus.ACCEPTED)) {
      if (member.status().next().contains(next)) {
        verbs.add(
            Button.send(
                    place,
                    t.of(next == MemberStatus.INVITED ? "network.do.invite" : "network.do.accept"),
                    Map.of("status", next.name(), "revision", Integer.toString(member.revision())))
                .small());
      }
    }
    boolean asks =
        member.status() == MemberStatus.SUGGESTED || member.status() == MemberStatus.DECLINED;
    verbs.add(
        Button.to(
                place,
                asks
                    ? t.of("network.do.answer", t.whose(frame.person().givenName()))
                    : t.of("network.do.change"))
            .small());
    String role = member.relation() + (member.phone().isEmpty() ? "" : ", " + member.phone());
    String state =
        t.of(
                "network.since",
                t.named(member.status()),
                t.dates().near(se.samordna.text.Days.of(member.since()), visit.today()))
            + (member.emergencyContact() ? " " + t.of("network.emergency") : "");
    return new Lists.Member(
        Initials.of(member.name()),
        member.kind() == Kind.PRIVATE,
        member.name(),
        role,
        state,
        verbs);
  }

  private Answer suggestion(Visit visit, @Nullable Refusal refusal) {
    PersonHeading person = PersonHeading.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                person.address() + "/network/new",
                t.of("network.suggest"),
                List.of(
                    Field.of(Field.Kind.TEXT, "name", t.of("network.name"))
                        .value(typed.or("name", "")),
                    Field.of(Field.Kind.TEXT, "relation", t.of("network.relation"))
                        .hint(t.of("network.relation.hint"))
                        .value(typed.or("relation", "")),
                    Field.of(Field.Kind.RADIO, "kind", t.of("network.kind"))
                        .options(Choices.of(Kind.class, t))
                        .value(typed.or("kind", Kind.PRIVATE.name())),
                    Field.of(Field.Kind.RADIO, "sphere", t.of("network.sphere"))
                        .options(Choices.of(NetworkMember.Sphere.class, t))
                        .value(typed.or("sphere", NetworkMember.Sphere.PRIVATE.name())),
                    Field.of(Field.Kind.PHONE, "phone", t.of("person.phone"))
                        .mayBeLeftOut()
                        .value(typed.or("phone", "")),
                    Field.of(Field.Kind.TICK, "emergency", t.of("network.emergency.ask"))
                        .value(typed.or("emergency", ""))))
            .leave(person.address() + "/network", t.of("form.leave"));
    return FormPages.show(
        visit,
        person
            .below(t.of("network.suggest"), Tab.NETWORK)
            .shape(Shape.NARROW)
            .lead(t.of("network.suggest.lead", person.person().givenName())),
        form,
        refusal);
  }

  private Answer suggest(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewMember member =
              new NewMember(
                  form.needed("name"),
                  form.needed("relation"),
                  form.choice("kind", Kind.class, Kind.OTHER),
                  form.choice("sphere", NetworkMember.Sphere.class, NetworkMember.Sphere.PRIVATE),
                  form.text("phone"),
                  form.ticked("emergency"));
          form.check();
          site.networks().suggest(visit.caller(), visit.id("person"), member);
          return Visit.after("/persons/" + visit.id("person") + "/network", Done.SUGGESTED);
        },
        refusal -> suggestion(visit, refusal));
  }

  private Answer answer(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    NetworkMember member =
        frame.file().network().stream()
            .filter(one -> one.id().equals(visit.<NetworkMember>id("member")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Typed typed = Typed.in(visit, refusal);
    List<MemberStatus> next = List.copyOf(member.status().next());
    FormView form =
        FormView.of(
                frame.address() + "/network/" + member.id(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.RADIO, "status", t.of("network.becomes", member.name()))
                        .options(
                            next.stream()
                                .map(one -> Field.Option.of(one.name(), becomes(one, frame, t)))
                                .toList())
                        .value(typed.or("status", next.isEmpty() ? "" : next.get(0).name())),
                    Field.of(
                            Field.Kind.LONG,
                            "word",
                            t.of("network.word", frame.person().givenName()))
                        .hint(t.of("network.word.hint", frame.person().givenName()))
                        .mayBeLeftOut()
                        .value(typed.or("word", "")),
                    FormPages.revision(member.revision())))
            .leave(frame.address() + "/network", t.of("form.leave"));
    return FormPages.show(
        visit, frame.below(member.name(), Tab.NETWORK).shape(Shape.NARROW), form, refusal);
  }

  private static String becomes(MemberStatus status, PersonFrame frame, Texts t) {
    String name = frame.person().givenName();
    return switch (status) {
      case APPROVED_BY_PERSON -> t.of("network.choice.yes", name);
      case REMOVED_BY_PERSON -> t.of("network.choice.no", name);
      case INVITED -> t.of("network.do.invite");
      case ACCEPTED -> t.of("network.do.accept");
      case DECLINED -> t.of("network.choice.declined");
      case ENDED, SUGGESTED -> t.of("network.choice.end");
    };
  }

  private Answer move(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          MemberStatus status = form.choice("status", MemberStatus.class, MemberStatus.ENDED);
          form.check();
          site.networks()
              .move(visit.caller(), visit.id("member"), form.revision(), status, form.text("word"));
          return Visit.after("/persons/" + visit.id("person") + "/network", Done.MEMBER_MOVED);
        },
        refusal -> answer(visit, refusal));
  }
}
