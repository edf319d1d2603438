package se.samordna.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Indicator;
import se.samordna.model.ModelState;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.selfcheck.CountedRow;
import se.samordna.selfcheck.CountedRow.Counted;
import se.samordna.text.Wording;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.SelfCheckView;
import se.samordna.web.view.Tone;

/** What a figure of a self-check was counted from. */
final class SelfCheckRowsPage {
  private final Site site;

  SelfCheckRowsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/self-check/{unit}/{model}/{indicator}", this::show));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    String model = visit.request().variable("model");
    String indicator = visit.request().variable("indicator");
    CheckedSpan span = CheckedSpan.of(visit);
    Page<CountedRow> rows =
        site.selfChecks().rows(visit.caller(), unit, model, indicator, span.period(), visit.page());
    String back = SelfCheckPage.address(unit) + span.query();
    String here =
        SelfCheckPage.address(unit) + "/" + model + "/" + indicator + span.query() + "&after=";
    String title = name(visit, model, indicator);
    Frame frame =
        visit
            .frame(title, Menu.CASELOAD)
            .lead(t.of("check.rows.lead"))
            .crumbs(
                List.of(
                    new Link("/caseload/" + unit, t.of("menu.caseload")),
                    new Link(back, t.of("check.crumb")),
                    new Link("", title)));
    RowCard card =
        new RowCard(
            "rows",
            t.of("check.rows"),
            "",
            rows.rows().stream().map(row -> row(row, visit)).toList(),
            new Empty("target", t.of("check.nothing"), t.of("check.rows.normally"), null),
            rows.next().map(after -> here + encoded(after)).orElse(null));
    return visit.show("selfCheckRows", frame, new SelfCheckView.Rows(card));
  }

  private static String encoded(String cursor) {
    return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
  }

  private static String name(Visit visit, String model, String indicator) {
    return visit.site().models().states(visit.caller(), model).stream()
        .map(ModelState::model)
        .flatMap(Optional::stream)
        .flatMap(one -> one.indicator(indicator).stream())
        .map(Indicator::name)
        .map(visit::in)
        .findFirst()
        .orElse(indicator);
  }

  private static Row row(CountedRow row, Visit visit) {
    Texts t = visit.t();
    @Nullable Id<Person> person = row.person();
    return new Row(
        icon(row.counted()),
        row.counted() == Counted.YES ? Tone.KEPT : Tone.PLAIN,
        title(row, t),
        person == null ? null : PersonFrame.address(person),
        row.kind() == CountedRow.Kind.BOARD_DAY ? "" : t.dates().dated(row.day()),
        row.value() == null ? t.named(row.counted()) : days(row.value(), t));
  }

  private static String days(BigDecimal value, Texts t) {
    return t.of("check.days", Wording.write(value.setScale(1, RoundingMode.HALF_UP), t.language()));
  }

  private static String title(CountedRow row, Texts t) {
    return switch (row.kind()) {
      case PERSON -> row.label().isEmpty() ? t.of("check.rows.left") : row.label();
      case PROFESSION -> t.named(Profession.valueOf(row.label()));
      case BOARD_DAY -> t.dates().dated(row.day());
    };
  }

  private static String icon(Counted counted) {
    return switch (counted) {
      case YES -> "check-circle";
      case NO -> "circle";
      case UNKNOWN -> "info";
    };
  }
}
