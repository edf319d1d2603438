package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.own.OwnFile.Member;
import se.samordna.own.OwnWords.OwnMember;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;

/** The person's own network: only the person says yes to a member, or removes one. */
final class OwnNetworkPage {
  private static final String YES = "yes";
  private static final String NEW = "/my/network/new";
  private static final String SCOPE = "/my/network/{member}/scope";

  /** Whom the person can add: a legal representative is made by a court or the law. */
  private static final List<Relation> ADDED =
      Arrays.stream(Relation.values())
          .filter(one -> one != Relation.OTHER)
          .filter(one -> one.kindOr(Kind.OTHER) != Kind.LEGAL_REPRESENTATIVE)
          .toList();

  private final Site site;

  OwnNetworkPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.own(OwnTab.NETWORK.address(), this::show),
        site.own(NEW, visit -> adding(visit, null)),
        site.ownPost(NEW, this::added),
        site.own(SCOPE, visit -> agreeing(visit, null)),
        site.ownPost(SCOPE, this::agreed),
        site.ownPost("/my/network/{member}", this::decided));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    return OwnStartPage.own(
        visit,
        visit
            .frame(t.named(OwnTab.NETWORK), Menu.NONE)
            .lead(t.of("own.network.lead"))
            .doing(Button.to(NEW, t.of("own.network.add")).icon("plus").primary()),
        OwnTab.NETWORK,
        cards(site.ownPages().network(visit.self()), t));
  }

  static List<Card> cards(List<Member> members, Texts t) {
    return members.isEmpty()
        ? List.of(
            Card.none(
                "network",
                t.named(OwnTab.NETWORK),
                new Empty("ties", t.of("own.network.none"), t.of("own.network.normally"), null)))
        : members.stream().map(member -> card(member, t)).toList();
  }

  private static Card card(Member member, Texts t) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            t.of("own.network.relation"),
            member.relation() == NetworkMember.Relation.OTHER && !member.relationWords().isEmpty()
                ? member.relationWords()
                : t.named(member.relation())));
    facts.add(
        Fact.of(
            t.of("network.standing"),
            standing(member.status(), t) + ", " + t.dates().dated(Days.of(member.since()))));
    if (member.own()) {
      facts.add(Fact.of(t.of("own.network.by"), t.of("own.network.by.you")));
    }
    facts.addAll(scope(member.scope(), t));
    List<Button> verbs = new ArrayList<>();
    if (member.mayApprove()) {
      verbs.add(verb(member, true, t).primary());
    }
    if (member.mayAgree()) {
      verbs.add(
          Button.to(
              "/my/network/" + member.id() + "/scope", t.of("own.network.scope", member.name())));
    }
    if (member.mayRemove()) {
      verbs.add(verb(member, false, t));
    }
    return Card.of("member-" + member.id(), member.name(), "", facts).doing(verbs);
  }

  private static String standing(MemberStatus status, Texts t) {
    return switch (status) {
      case APPROVED_BY_PERSON -> t.of("own.network.you.yes");
      case REMOVED_BY_PERSON -> t.of("own.network.you.no");
      default -> t.named(status);
    };
  }

  private static List<Fact> scope(MemberScope scope, Texts t) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            t.of("own.network.knows"),
            scope.shared().isEmpty()
                ? t.of("own.network.nothing")
                : ConsentsPage.names(scope.shared(), t)));
    if (!scope.excluded().isEmpty()) {
      facts.add(Fact.of(t.of("own.network.not"), ConsentsPage.names(scope.excluded(), t)));
    }
    if (!scope.exceptions().isBlank()) {
      facts.add(Fact.of(t.of("network.scope.exceptions"), scope.exceptions()));
    }
    if (scope.minutes()) {
      facts.add(Fact.of(t.of("own.network.minutes"), t.of("own.network.minutes.yes")));
    }
    return facts;
  }

  private Answer adding(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of(Field.Kind.TEXT, "name", t.of("network.name")).value(typed.or("name", "")));
    fields.add(
        Field.of(Field.Kind.SELECT, "relation", t.of("own.network.relation"))
            .options(Choices.orNone(t.of("network.relation.other"), Choices.of(ADDED, t)))
            .value(typed.or("relation", "")));
    fields.add(
        Field.of(Field.Kind.TEXT, "relationWords", t.of("network.relation.words"))
            .hint(t.of("network.relation.hint"))
            .mayBeLeftOut()
            .value(typed.or("relationWords", "")));
    fields.add(
        Field.of(Field.Kind.PHONE, "phone", t.of("person.phone"))
            .hint(t.of("own.network.phone.hint"))
            .mayBeLeftOut()
            .value(typed.or("phone", "")));
    fields.add(
        Field.of(Field.Kind.TICK, "emergencyContact", t.of("own.network.emergency"))
            .value(typed.or("emergencyContact", "")));
    fields.addAll(ScopeFields.of(MemberScope.NOTHING, typed, t));
    return form(visit, t.of("own.network.add"), t.of("own.network.add.lead"), fields, refusal);
  }

  private static Answer form(
      Visit visit, String title, String lead, List<Field> fields, @Nullable Refusal refusal) {
    Texts t = visit.t();
    return FormPages.show(
        visit,
        visit
            .frame(title, Menu.NONE)
            .crumbs(OwnPlansPage.way(t, OwnTab.NETWORK, title))
            .shape(Shape.NARROW)
            .lead(lead),
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(OwnTab.NETWORK.address(), t.of("form.leave")),
        refusal);
  }

  private Answer added(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          OwnMember member =
              new OwnMember(
                  form.needed("name"),
                  form.text("relation").isEmpty()
                      ? null
                      : form.choice("relation", Relation.class, Relation.OTHER),
                  form.text("relationWords"),
                  null,
                  form.text("phone"),
                  form.ticked("emergencyContact"),
                  ScopeFields.read(form));
          form.check();
          site.ownWords().add(visit.self(), member);
          return Visit.after(OwnTab.NETWORK.address(), Done.OWN_MEMBER_ADDED);
        },
        refusal -> adding(visit, refusal));
  }

  private Answer agreeing(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Member member =
        site.ownPages().network(visit.self()).stream()
            .filter(one -> one.id().equals(visit.<NetworkMember>id("member")))
            .filter(Member::mayAgree)
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    List<Field> fields =
        new ArrayList<>(ScopeFields.of(member.scope(), Typed.in(visit, refusal), t));
    fields.add(FormPages.revision(member.revision()));
    return form(
        visit,
        t.of("own.network.scope", member.name()),
        t.of("own.network.scope.lead"),
        fields,
        refusal);
  }

  private Answer agreed(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          MemberScope scope = ScopeFields.read(form);
          form.check();
          site.ownWords()
              .agree(visit.self(), visit.<NetworkMember>id("member"), form.revision(), scope);
          return Visit.after(OwnTab.NETWORK.address(), Done.SCOPE_AGREED);
        },
        refusal -> agreeing(visit, refusal));
  }

  private static Button verb(Member member, boolean yes, Texts t) {
    return Button.send(
        "/my/network/" + member.id(),
        t.of(yes ? "own.network.yes" : "own.network.no", member.name()),
        Map.of(YES, Boolean.toString(yes), "revision", Integer.toString(member.revision())));
  }

  private Answer decided(Visit visit) {
    Reading form = visit.form();
    site.ownWords()
        .decide(
            visit.self(),
            visit.<NetworkMember>id("member"),
            form.number("revision", 0),
            form.text(YES).equals("true"));
    return Visit.after(OwnTab.NETWORK.address(), Done.MEMBER_MOVED);
  }
}
