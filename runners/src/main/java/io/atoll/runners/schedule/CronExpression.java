package io.atoll.runners.schedule;

import java.util.Map;
import java.util.SortedSet;

/**
 * When something happens, as cron says it: minute, hour, day of the month, month, day of the week.
 * A day must be one of either kind if both are given, and of both otherwise, as POSIX has it
 * (crontab, "EXTENDED DESCRIPTION").
 *
 * @param minutes 0 to 59
 * @param hours 0 to 23
 * @param days of the month, from 1
 * @param months from 1
 * @param weekdays from Sunday, 0
 */
public record CronExpression(
    SortedSet<Integer> minutes,
    SortedSet<Integer> hours,
    SortedSet<Integer> days,
    SortedSet<Integer> months,
    SortedSet<Integer> weekdays) {

  private static final Map<String, String> WORDS =
      Map.of(
          "@hourly", "0 * * * *",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@weekly", "0 0 * * 0",
          "@monthly", "0 0 1 * *",
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *");

  private static final int[] LONGEST = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /**
   * Reads an expression of five fields, or a word such as {@code @daily}.
   *
   * @throws IllegalArgumentException with what is wrong, in one line
   */
  public static CronExpression of(String text) {
    String[] fields = WORDS.getOrDefault(text.strip(), text.strip()).split("[ \t]+");
    if (fields.length != CronField.values().length) {
      throw new IllegalArgumentException(
          "'" + text + "' must have five fields: minute, hour, day, month, day of the week");
    }
    CronExpression expression =
        new CronExpression(
            CronField.MINUTE.read(fields[0]),
            CronField.HOUR.read(fields[1]),
            CronField.DAY.read(fields[2]),
            CronField.MONTH.read(fields[3]),
            CronField.WEEKDAY.read(fields[4]));
    checkDays(fields[2], fields[4]);
    return expression.onEveryDayIf(isEither(fields)).checked();
  }

  /** Schedulers differ in whether an asterisk with a step counts as a given day. */
  private static void checkDays(String day, String weekday) {
    boolean isStepped = day.startsWith("*/") || weekday.startsWith("*/");
    if (isStepped && !day.equals("*") && !weekday.equals("*")) {
      throw new IllegalArgumentException(
          "a step like */2 among the days of the month and of the week together does not mean the"
              + " same to all schedulers; write the days out");
    }
  }

  /** Whether a day need be of one kind only. */
  private static boolean isEither(String[] fields) {
    return !fields[2].startsWith("*") && !fields[4].startsWith("*");
  }

  /** All days of one kind, given in words, let the other kind not matter. */
  private CronExpression onEveryDayIf(boolean isEither) {
    boolean isEvery =
        isEither && (CronField.DAY.isFull(days) || CronField.WEEKDAY.isFull(weekdays));
    return isEvery
        ? new CronExpression(
            minutes, hours, CronField.DAY.read("*"), months, CronField.WEEKDAY.read("*"))
        : this;
  }

  private CronExpression checked() {
    boolean isEver =
        !everyWeekday() || months.stream().anyMatch(month -> days.first() <= LONGEST[month - 1]);
    if (!isEver) {
      throw new IllegalArgumentException("there is no such day in these months: " + this);
    }
    return this;
  }

  boolean everyDay() {
    return CronField.DAY.isFull(days);
  }

  boolean everyWeekday() {
    return CronField.WEEKDAY.isFull(weekdays);
  }

  /** The five fields, in numbers: what every cron understands. */
  @Override
  public String toString() {
    return String.join(
        " ",
        CronField.MINUTE.write(minutes),
        CronField.HOUR.write(hours),
        CronField.DAY.write(days),
        CronField.MONTH.write(months),
        CronField.WEEKDAY.write(weekdays));
  }
}
