package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.enrolment.BoardSigns;
import se.samordna.enrolment.BoardSigns.SetAside;
import se.samordna.enrolment.BoardSigns.Sign;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** What speaks for the board is told to the team, who may set it aside with a reason. */
final class SignDecisions {
  private static final int LONGEST_REASON = 1_000;

  private final UnitSigns signs;

  SignDecisions(UnitSigns signs) {
    this.signs = signs;
  }

  /** What speaks at a unit, and what was set aside, newest first. */
  BoardSigns told(Access access, Id<Unit> unit) {
    List<Sign> found = new ArrayList<>();
    List<SetAside> aside = new ArrayList<>();
    for (UnitSigns.Read one : signs.read(access, List.of(unit))) {
      List<Sign> ofOne = signs.signs(one, access.today());
      List<SetAside> asideOfOne = UnitSigns.setAside(one).toList();
      if (!ofOne.isEmpty() || !asideOfOne.isEmpty()) {
        access.shows(one.any().person());
      }
      found.addAll(ofOne);
      aside.addAll(asideOfOne);
    }
    aside.sort(Comparator.comparing(SetAside::at).reversed());
    return new BoardSigns(unit, found, aside);
  }

  /** Sets aside what speaks for an enrolment; answers which sign. */
  String setAside(Access access, Id<Enrolment> enrolment, String sign, String reason) {
    Checks checks = new Checks();
    String why = checks.required("/reason", reason, LONGEST_REASON);
    checks.done();
    if (!speaks(access, enrolment, sign)) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    access
        .tx()
        .signs()
        .setAside(access.provider(), enrolment, sign, why, access.caller().staff(), access.now());
    return sign;
  }

  private boolean speaks(Access access, Id<Enrolment> enrolment, String sign) {
    Id<Unit> unit =
        access
            .tx()
            .enrolments()
            .find(access.provider(), enrolment)
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND))
            .enrolment()
            .unit();
    return signs.read(access, List.of(unit)).stream()
        .filter(one -> one.any().enrolment().equals(enrolment))
        .flatMap(one -> signs.signs(one, access.today()).stream())
        .anyMatch(one -> one.sign().equals(sign));
  }
}
