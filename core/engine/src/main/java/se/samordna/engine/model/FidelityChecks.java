package se.samordna.engine.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.instrument.InstrumentCatalogue;
import se.samordna.instrument.Instrument;
import se.samordna.model.FidelityItem;
import se.samordna.model.FidelityItem.Band;
import se.samordna.model.FidelityItem.Method;
import se.samordna.model.FidelityScale;
import se.samordna.refusal.Code;
import se.samordna.text.Text;

/** A model's fidelity scale: every item can come by its score, and in one way. */
final class FidelityChecks {
  private static final int BANDS = FidelityItem.HIGHEST - FidelityItem.LOWEST;
  private static final Text MEASURE =
      new Text(
          "det som räknas behöver ett mått och fyra band, poäng 5 till 2, med stigande eller"
              + " fallande gränser åt ett och samma håll",
          "what is counted needs a measure and four bands, scores 5 to 2, with limits that rise or"
              + " fall one way");
  private static final Text BY_HAND =
      new Text(
          "det som en person skattar har inget mått om det är MANUAL, och bara band för de högsta"
              + " poängen, från 5 och nedåt, bredvid ett mått",
          "what a person rates has no measure when it is MANUAL, and bands for the highest scores"
              + " alone, from 5 downwards, beside a measure");
  private static final Text INSTRUMENT =
      new Text(
          "det som en person skattar behöver ett instrument för enheter som har delen och"
              + " versionen",
          "what a person rates needs an instrument of units that has the part and the version");

  private final FidelityScale scale;
  private final Findings findings;

  private FidelityChecks(FidelityScale scale, Findings findings) {
    this.scale = scale;
    this.findings = findings;
  }

  static void check(FidelityScale scale, Findings findings) {
    FidelityChecks checks = new FidelityChecks(scale, findings);
    List<String> groups = scale.groups().stream().map(FidelityScale.Group::id).toList();
    References.once(findings, "/fidelity/groups", References.GROUP, groups);
    References.once(
        findings,
        "/fidelity/items",
        References.FIDELITY_ITEM,
        scale.items().stream().map(FidelityItem::id).toList());
    for (int i = 0; i < scale.items().size(); i++) {
      FidelityItem item = scale.items().get(i);
      String pointer = "/fidelity/items/" + i;
      if (!groups.contains(item.group())) {
        References.unknown(findings, pointer + "/group", References.GROUP, item.group());
      }
      checks.item(item, pointer);
    }
  }

  private void item(FidelityItem item, String pointer) {
    if (item.method() == Method.COMPUTED) {
      if (item.measure().isEmpty() || !inOrder(item.bands())) {
        wrong(item, pointer, MEASURE);
      }
      return;
    }
    boolean manual = item.method() == Method.MANUAL;
    boolean bands = item.bands().isEmpty() || (item.measure().isPresent() && isTop(item.bands()));
    if ((manual && item.measure().isPresent()) || !bands) {
      wrong(item, pointer, BY_HAND);
    }
    if (!isRated(item)) {
      wrong(item, pointer, INSTRUMENT);
    }
  }

  /** Whether persons can record a score of it. */
  private boolean isRated(FidelityItem item) {
    Optional<Instrument> instrument = InstrumentCatalogue.find(scale.instrument());
    return instrument
        .filter(one -> one.subject() == Instrument.Subject.UNIT)
        .filter(one -> one.versions().contains(scale.version()))
        .flatMap(one -> one.subScore(item.id()))
        .isPresent();
  }

  private void wrong(FidelityItem item, String pointer, Text what) {
    findings
        .at(pointer, Code.MODEL_FIDELITY_WRONG)
        .with("item", item.id())
        .with("what", what)
        .note();
  }

  /** Whether each band is easier to reach than the one before it. */
  private static boolean inOrder(List<Band> bands) {
    return bands.size() == BANDS && isTop(bands);
  }

  /** Whether they begin with the highest score and leave none out. */
  private static boolean isTop(List<Band> bands) {
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      boolean easier = i == 0 || isEasier(band, bands.get(i - 1));
      if (band.score() != FidelityItem.HIGHEST - i || !easier) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEasier(Band band, Band better) {
    BigDecimal up = band.atLeast();
    BigDecimal upBefore = better.atLeast();
    if (up != null && upBefore != null) {
      return up.compareTo(upBefore) < 0;
    }
    BigDecimal down = most(band);
    BigDecimal downBefore = most(better);
    return down != null && downBefore != null && down.compareTo(downBefore) > 0;
  }

  private static @Nullable BigDecimal most(Band band) {
    return band.atMost() == null ? band.below() : band.atMost();
  }
}
