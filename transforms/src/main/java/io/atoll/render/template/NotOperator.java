package io.atoll.render.template;

import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;

/** {@code not x}, for values of any kind. Public because Pebble makes it by its class. */
public final class NotOperator extends UnaryExpression {
  @Override
  public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
    return !Truth.of(getChildExpression().evaluate(self, context));
  }
}
