package se.samordna.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.coordination.HandoverProposal;
import se.samordna.coordination.Handovers.Departure;
import se.samordna.coordination.WantedHandover;
import se.samordna.coordination.WantedHandover.Share;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/**
 * Hands a coordinator's persons over to others of the team, as the reader chooses or as it is
 * proposed: first what it comes to against the limits, then all in one step.
 */
final class HandoverPage {
  private final Site site;

  HandoverPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/caseload/{unit}/handover", this::whose),
        site.get(
            "/caseload/{unit}/handover/{staff}",
            visit ->
                shown(
                    visit,
                    new Departure(visit.id("staff"), visit.today(), List.of()),
                    new Typed(Optional.empty()),
                    null)),
        site.post("/caseload/{unit}/handover/{staff}", this::handOver),
        site.get("/caseload/{unit}/handover/{staff}/proposal", this::proposed),
        site.post("/caseload/{unit}/handover/{staff}/proposal", this::handOver));
  }

  /** Where persons of a unit are handed over. */
  static String address(Id<Unit> unit) {
    return "/caseload/" + unit + "/handover";
  }

  private static String proposalOf(Id<Unit> unit, Id<Staff> staff) {
    return address(unit) + "/" + staff + "/proposal";
  }

  private Answer whose(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    List<Line> lines =
        Teams.staffChoices(visit, unit, true).stream()
            .map(
                one ->
                    new Line(
                        List.of(one.label()),
                        List.of(
                            Button.to(
                                    address(unit) + "/" + one.value() + "/proposal",
                                    t.of("handover.propose"))
                                .small(),
                            Button.to(address(unit) + "/" + one.value(), t.of("handover.choose"))
                                .small())))
            .toList();
    Table table =
        new Table(
            "coordinators",
            t.of("handover.from"),
            "",
            List.of(t.of("coordination.who")),
            lines,
            new Empty("people", t.of("handover.nobody"), t.of("handover.lead"), null),
            null);
    return visit.show("admin", frame(visit, unit), new AdminView(List.of(table)));
  }

  private Answer shown(Visit visit, Departure departure, Typed typed, @Nullable Refusal refusal) {
    HandoverProposal proposal =
        site.handovers().propose(visit.caller(), visit.id("unit"), departure);
    HandoverForm form = new HandoverForm(visit, proposal, typed);
    Frame frame =
        frame(visit, proposal.unit())
            .shape(Shape.NARROW)
            .notices(form.notices(departure.shares() == null))
            .doing(
                Button.to(
                        proposalOf(proposal.unit(), proposal.from()) + "?day=" + proposal.day(),
                        visit.t().of("handover.propose"))
                    .icon("target"));
    return FormPages.show(visit, frame, form.view(visit.request().path()), refusal);
  }

  /** What if they left on the day of the address, or today. */
  private Answer proposed(Visit visit) {
    Reading address = new Reading(visit.request().query());
    LocalDate day = address.day("day");
    address.check();
    return shown(
        visit,
        new Departure(visit.id("staff"), day == null ? visit.today() : day),
        new Typed(Optional.empty()),
        null);
  }

  private Answer handOver(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          WantedHandover wanted = HandoverForm.wanted(visit.id("staff"), form);
          form.check();
          if (!form.ticked("sure")) {
            return again(visit, wanted.shares(), null);
          }
          var unused = site.handovers().handOver(visit.caller(), visit.id("unit"), wanted);
          return Visit.after("/caseload/" + visit.id("unit"), Done.HANDED_OVER);
        },
        refusal ->
            again(visit, rests(refusal) ? HandoverForm.shares(visit.form()) : List.of(), refusal));
  }

  /** The form as it was sent, with what it comes to. */
  private Answer again(Visit visit, List<Share> shares, @Nullable Refusal refusal) {
    LocalDate typed = visit.form().day(HandoverForm.DAY);
    LocalDate today = visit.today();
    LocalDate day = typed == null || typed.isBefore(today) ? today : typed;
    return shown(
        visit,
        new Departure(visit.id("staff"), day, shares),
        new Typed(Optional.of(visit.form())),
        refusal);
  }

  /** Whether what was chosen can still be weighed: a limit or a missing word is not about that. */
  private static boolean rests(Refusal refusal) {
    return refusal.problems().stream()
        .map(Problem::code)
        .allMatch(
            code ->
                code == Code.LIMIT_NEEDS_A_REASON
                    || code == Code.LIMIT_NOT_TO_BE_GONE_OVER
                    || code == Code.CASELOAD_CHANGED
                    || code == Code.FIELD_MISSING);
  }

  private static Frame frame(Visit visit, Id<Unit> unit) {
    Texts t = visit.t();
    return visit
        .frame(t.of("handover.title"), Menu.CASELOAD)
        .lead(t.of("handover.lead"))
        .crumbs(
            List.of(
                new Link("/caseload/" + unit, t.of("menu.caseload")),
                new Link("", t.of("handover.title"))));
  }
}
