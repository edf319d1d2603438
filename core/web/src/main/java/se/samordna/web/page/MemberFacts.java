package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.network.NetworkMember.Sphere;
import se.samordna.network.Networks.NewMember;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.PersonView.Tab;

/** Who a member is: suggested, and put right. */
final class MemberFacts {
  private static final NewMember BLANK =
      new NewMember("", null, "", Kind.PRIVATE, Sphere.PRIVATE, null, "", false);

  private final Site site;

  MemberFacts(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/network/new", visit -> suggestion(visit, null)),
        site.post("/persons/{person}/network/new", this::suggest),
        site.get("/persons/{person}/network/{member}/change", visit -> facts(visit, null)),
        site.post("/persons/{person}/network/{member}/change", this::change));
  }

  private Answer suggestion(Visit visit, @Nullable Refusal refusal) {
    PersonHeading person = PersonHeading.read(visit);
    Texts t = visit.t();
    FormView form =
        FormView.of(
                person.address() + "/network/new",
                t.of("network.suggest"),
                fields(BLANK, Typed.in(visit, refusal), t))
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

  private Answer facts(Visit visit, @Nullable Refusal refusal) {
    MemberPage.Place place = MemberPage.Place.read(visit);
    NetworkMember member = place.member();
    Texts t = visit.t();
    List<Field> fields = new ArrayList<>(fields(known(member), Typed.in(visit, refusal), t));
    fields.add(FormPages.revision(member.revision()));
    FormView form =
        FormView.of(place.address() + "/change", t.of("form.save"), fields)
            .leave(place.back(), t.of("form.leave"));
    return FormPages.show(
        visit,
        place.heading().below(member.name(), Tab.NETWORK).shape(Shape.NARROW),
        form,
        refusal);
  }

  private static NewMember known(NetworkMember member) {
    return new NewMember(
        member.name(),
        member.relation(),
        member.relationWords(),
        member.kind(),
        member.sphere(),
        member.closeness(),
        member.phone(),
        member.emergencyContact());
  }

  private static List<Field> fields(NewMember member, Typed typed, Texts t) {
    List<Field.Option> relations =
        Choices.orNone(
            t.of("network.relation.other"),
            Choices.of(
                Arrays.stream(Relation.values()).filter(one -> one != Relation.OTHER).toList(), t));
    Relation relation = member.relation();
    Integer ring = member.closeness();
    return List.of(
        Field.of(Field.Kind.TEXT, "name", t.of("network.name"))
            .value(typed.or("name", member.name())),
        Field.of(Field.Kind.SELECT, "relation", t.of("network.relation"))
            .options(relations)
            .value(
                typed.or(
                    "relation",
                    relation == null || relation == Relation.OTHER ? "" : relation.name())),
        Field.of(Field.Kind.TEXT, "relationWords", t.of("network.relation.words"))
            .hint(t.of("network.relation.hint"))
            .mayBeLeftOut()
            .value(typed.or("relationWords", member.relationWords())),
        Field.of(Field.Kind.RADIO, "kind", t.of("network.kind"))
            .hint(t.of("network.kind.hint"))
            .options(Choices.of(Kind.class, t))
            .value(typed.or("kind", member.kind().name())),
        Field.of(Field.Kind.RADIO, "sphere", t.of("network.sphere"))
            .options(Choices.of(Sphere.class, t))
            .value(typed.or("sphere", member.sphere().name())),
        Field.of(Field.Kind.SELECT, "closeness", t.of("network.ring"))
            .options(rings(t))
            .value(typed.or("closeness", ring == null ? "" : Integer.toString(ring))),
        Field.of(Field.Kind.PHONE, "phone", t.of("person.phone"))
            .mayBeLeftOut()
            .value(typed.or("phone", member.phone())),
        Field.of(Field.Kind.TICK, "emergencyContact", t.of("network.emergency.ask"))
            .value(typed.or("emergencyContact", member.emergencyContact() ? "true" : "")));
  }

  private static List<Field.Option> rings(Texts t) {
    return Choices.orNone(
        t.of("network.ring.unsaid"),
        IntStream.rangeClosed(NetworkMember.NEAREST, NetworkMember.FARTHEST)
            .mapToObj(ring -> Field.Option.of(Integer.toString(ring), NetworkView.ring(ring, t)))
            .toList());
  }

  private static NewMember read(Reading form) {
    Relation relation =
        form.text("relation").isEmpty()
            ? Relation.OTHER
            : form.choice("relation", Relation.class, Relation.OTHER);
    return new NewMember(
        form.needed("name"),
        relation,
        form.text("relationWords"),
        relation.kindOr(form.choice("kind", Kind.class, Kind.OTHER)),
        form.choice("sphere", Sphere.class, Sphere.PRIVATE),
        form.number("closeness"),
        form.text("phone"),
        form.ticked("emergencyContact"));
  }

  private Answer suggest(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewMember member = read(form);
          form.check();
          site.networks().suggest(visit.caller(), visit.id("person"), member);
          return Visit.after("/persons/" + visit.id("person") + "/network", Done.SUGGESTED);
        },
        refusal -> suggestion(visit, refusal));
  }

  private Answer change(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewMember member = read(form);
          form.check();
          site.networks().change(visit.caller(), visit.id("member"), form.revision(), member);
          return Visit.after("/persons/" + visit.id("person") + "/network", Done.CHANGED);
        },
        refusal -> facts(visit, refusal));
  }
}
