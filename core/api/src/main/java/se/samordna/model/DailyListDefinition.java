package se.samordna.model;

/**
 * That a model's teams go through all their persons every day by a list, and what the list holds
 * each person's last seven days against.
 *
 * @param contactsPerWeek contacts with the person that are aimed at, 0 when the model does not say
 * @param minutesPerWeek minutes together that are aimed at, 0 when the model does not say
 */
public record DailyListDefinition(int contactsPerWeek, int minutesPerWeek) {}
