/** Draws the pictures of /metrics. Every figure in them stands in a table of the page as well. */
(() => {
  // Told apart without colour too: by lightness, by the form of points, by dashes, and by patterns in bars.
  const COLOURS = ['#1f5f5b', '#e0a526', '#3b6fb6', '#9b2423', '#6a4c93', '#4d4d4d', '#8a5a2b'];
  const POINTS = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow', 'roundRect'];
  const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [2, 2], [12, 4], [12, 3, 2, 3, 2, 3]];
  const FONT = { fontFamily: 'system-ui, sans-serif', fontSize: 13, color: '#1d2a2a' };
  const language = document.documentElement.lang;
  const shown = value => (value === null || value === undefined ? '–' : value.toLocaleString(language, { maximumFractionDigits: 1 }));

  // English as on the rest of the page: 3 Mar 2026.
  const spoken = language === 'fr' ? 'fr' : 'en-GB';
  const dayAndMonth = new Intl.DateTimeFormat(spoken, { day: 'numeric', month: 'short' });
  const dayOfYear = new Intl.DateTimeFormat(spoken, { day: 'numeric', month: 'short', year: 'numeric' });
  const monthOfYear = new Intl.DateTimeFormat(spoken, { month: 'short', year: 'numeric' });
  /** The library's own are English. */
  const day = (moment, format) => {
    const said = format.format(echarts.number.parseDate(moment));
    return language === 'fr' ? said.replace(/^1 /, '1er ') : said;
  };

  const DAY = 864e5;

  /** Days, and months with their year where days of two years would be called alike; no finer, or a day stood there several times. */
  function calendar(chart) {
    const moments = chart.lines.flatMap(line => line.values).map(point => +echarts.number.parseDate(point.x));
    const isLong = moments.length > 0 && Math.max(...moments) - Math.min(...moments) > 300 * DAY;
    return {
      type: 'time',
      minInterval: isLong ? 28 * DAY : DAY,
      axisLabel: { ...FONT, hideOverlap: true, formatter: moment => day(moment, isLong ? monthOfYear : dayAndMonth) },
    };
  }

  function series(chart, line, index) {
    const common = { name: line.name, color: COLOURS[index % COLOURS.length], symbol: POINTS[index % POINTS.length] };
    const values = line.values;
    if (chart.kind === 'scatter') {
      return { ...common, type: 'scatter', symbolSize: 9, data: values.map(point => ({ value: [point.x, point.y], name: point.name, href: point.href })) };
    }
    if (chart.kind === 'line') {
      return { ...common, type: 'line', symbolSize: 7, connectNulls: true, lineStyle: { type: DASHES[index % DASHES.length], width: 2 }, data: values };
    }
    return { ...common, type: 'bar', data: values };
  }

  function marks(chart) {
    if (!chart.marks.length) {
      return undefined;
    }
    // Two of the same height are one line with both names.
    const names = new Map();
    chart.marks.forEach(mark => names.set(mark.value, [...(names.get(mark.value) || []), mark.name]));
    return {
      silent: true,
      symbol: 'none',
      label: { ...FONT, formatter: mark => mark.name, position: 'insideEndTop' },
      lineStyle: { color: '#4d4d4d', type: 'dashed' },
      data: [...names].map(([height, both]) => ({ name: both.join(' · '), yAxis: height })),
    };
  }

  /** How high the names of lines stand above the picture: long ones take several rows, but on a telephone, where they are turned over. */
  function legendRows(chart, width) {
    const long = chart.lines.reduce((sum, line) => sum + 45 + 7 * line.name.length, 0);
    return width < 500 ? 1 : Math.max(1, Math.ceil(long / width));
  }

  function options(chart, width) {
    const isScatter = chart.kind === 'scatter';
    const isAcross = chart.kind === 'across';
    const lines = chart.lines.map((line, index) => series(chart, line, index));
    if (lines.length) {
      lines[0].markLine = marks(chart);
    }
    return {
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      textStyle: FONT,
      // The picture keeps the name that the page gives it, in its reader's language: what the library would say is English.
      aria: { enabled: true, label: { enabled: false }, decal: { show: chart.kind !== 'line' && chart.kind !== 'scatter' } },
      grid: { left: 8, right: isAcross ? 48 : isScatter ? 28 : 16, top: isAcross ? 32 : 40 + 24 * legendRows(chart, width), bottom: isAcross ? 32 : 8, containLabel: true },
      legend: { top: 0, left: 0, textStyle: FONT, type: width < 500 ? 'scroll' : 'plain' },
      tooltip: {
        trigger: isScatter ? 'item' : 'axis',
        // Drawn with the rest: our pages admit no style within HTML.
        renderMode: 'richText',
        confine: true,
        formatter: isScatter ? point => `${point.name}\n${chart.x.length ? point.value[0] : day(point.value[0], dayOfYear)}: ${shown(point.value[1])} ${chart.unit}` : undefined,
        valueFormatter: shown,
      },
      [isAcross ? 'yAxis' : 'xAxis']: isScatter && !chart.x.length
        ? calendar(chart)
        : { type: 'category', data: chart.x, inverse: isAcross, axisLabel: { ...FONT, hideOverlap: true, ...(isAcross && { width: width < 500 ? 120 : 240, overflow: 'truncate' }) } },
      [isAcross ? 'xAxis' : 'yAxis']: {
        type: 'value', name: chart.unit, min: 0, nameTextStyle: { ...FONT, align: isAcross ? 'center' : 'left' },
        nameLocation: isAcross ? 'middle' : 'end', nameGap: isAcross ? 28 : 15,
        axisLabel: { ...FONT, formatter: shown, hideOverlap: true }, minInterval: chart.kind === 'line' || isScatter ? undefined : 1,
      },
      series: lines,
    };
  }

  function draw(place) {
    const chart = JSON.parse(place.dataset.chart);
    if (chart.kind === 'across') {
      // As high as it has bars.
      place.style.height = `${6 + chart.x.length * 1.1 * (1 + chart.lines.length)}rem`;
    }
    const picture = echarts.init(place);
    picture.setOption(options(chart, place.clientWidth));
    picture.on('click', point => {
      if (point.data && point.data.href) {
        location.assign(point.data.href);
      }
    });
    new ResizeObserver(() => picture.resize()).observe(place);
  }

  document.querySelectorAll('[data-chart]').forEach(draw);
})();
