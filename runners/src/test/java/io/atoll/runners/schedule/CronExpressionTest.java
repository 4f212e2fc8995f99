package io.atoll.runners.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CronExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 2 * * *          | 0 2 * * *",
        "@daily             | 0 0 * * *",
        "*/20 * * * *       | 0,20,40 * * * *",
        "5-35/15 1,3 * * *  | 5,20,35 1,3 * * *",
        "0 2 * * MON-Fri    | 0 2 * * 1-5",
        "0 2 * * 5-7        | 0 2 * * 0,5,6",
        "0 2 * * 7          | 0 2 * * 0",
        "0 2 1 jan,JUL *    | 0 2 1 1,7 *",
        "0 2 1-31 * 1       | 0 2 * * *",
        "0 2 1,2,3,4 * 1    | 0 2 1-4 * 1",
      })
  void isWrittenAsEverySchedulerReadsIt(String text, String normal) {
    assertThat(CronExpression.of(text)).hasToString(normal);
    assertThat(CronExpression.of(normal)).hasToString(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0 2 * *",
        "0 2 * * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * * 13 *",
        "* * * * 8",
        "5-1 * * * *",
        "*/0 * * * *",
        "1/5 * * * *",
        "a * * * *",
        "1,,2 * * * *",
        "-1 * * * *",
        "1- * * * *",
        "@reboot",
        "99999999999 * * * *",
        "* * 5 * */2",
        "* * */2 * 1",
        "0 0 30 2 *",
        "0 0 31 4,6 *",
      })
  void whatIsWrongIsRefusedInOneLine(String text) {
    assertThatThrownBy(() -> CronExpression.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .hasLineCount(1);
  }

  @Test
  void theMessageNamesTheField() {
    assertThatThrownBy(() -> CronExpression.of("0 25 * * *"))
        .hasMessage("the hour '25' must be *, or numbers from 0 to 23, as 2, 1-5, 1,15 or */5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 2 * * *     | *-*-* 02:00:00",
        "*/20 1-3 * * *| *-*-* 01,02,03:00,20,40:00",
        "0 2 * * 1-5   | Mon,Tue,Wed,Thu,Fri *-*-* 02:00:00",
        "0 2 1 1,7 *   | *-01,07-01 02:00:00",
        "0 2 1 6 0     | Sun *-06-* 02:00:00;*-06-01 02:00:00",
      })
  void aTimerHasTwoEventsIfADayOfEitherKindWillDo(String cron, String events) {
    assertThat(String.join(";", SystemdUnits.calendar(CronExpression.of(cron)))).isEqualTo(events);
  }
}
