-- A test's metric is no longer part of its key: one outlet names it and another does not. The key ends with
-- metric|value|rank; the metric itself may end in digits, but a bar parts it from the value.
UPDATE facts SET merge_key = (
    SELECT substr(upto_metric, 1, length(upto_metric) - length(coalesce(claim ->> 'metric', '')) - 1) ||
           substr(merge_key, length(upto_metric) + 1)
    FROM (SELECT rtrim(rtrim(rtrim(merge_key, '0123456789'), '|'), '0123456789.e+-') AS upto_metric))
WHERE kind = 'benchmark';
