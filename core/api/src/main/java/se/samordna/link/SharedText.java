package se.samordna.link;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.information.InformationCategory;
import se.samordna.plan.Plan;

/**
 * A text that may be read by others, and what it touches, as somebody who knows the person has
 * judged it. Where the person has excluded anything, only texts that have been gone through are
 * shown, and never one that touches what is excluded. A new version is gone through anew.
 *
 * @param plan the adopted plan it stands in, {@code null} for the crisis plan
 * @param version of the plan or the crisis plan
 * @param item the goal or intervention, {@code null} for the crisis plan as a whole
 * @param kind whether it is a goal, an intervention or the crisis plan
 * @param text for whoever judges it; empty in what they send
 * @param touches what it touches, {@code null} while nobody has gone through it
 */
public record SharedText(
    @Nullable Id<Plan> plan,
    int version,
    @Nullable UUID item,
    InformationCategory kind,
    String text,
    @Nullable List<InformationCategory> touches) {}
