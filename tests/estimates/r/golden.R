# Writes golden.csv: what R's own functions (packages base and stats) say of data/survey.
# Run here: Rscript golden.R
# Columns: statistic, first and second (item, background variable, class or wave), field, value.

options(stringsAsFactors = FALSE)
items <- c("a", "b", "c", "d", "e", "f", "g", "h")
numbers <- c("population", "index")
frame <- 98
rows <- list()

record <- function(statistic, first, second, ...) {
  fields <- c(...)
  rows[[length(rows) + 1]] <<- data.frame(
    statistic, first, second, field = names(fields), value = sprintf("%.17g", fields)
  )
}

read_wave <- function(year) {
  wave <- read.csv(sprintf("data/survey/answers-%d.csv", year), check.names = FALSE)
  rownames(wave) <- wave$respondent
  wave
}

# The coding of the codebook: 4 to 1; "do not know" (8) and "not relevant" (9) have no number.
coded <- function(wave, item) ifelse(wave[[item]] %in% 1:4, wave[[item]], NA)
answered <- function(wave, item) !is.na(wave[[item]])
top <- function(wave, item) wave[[item]] %in% c(3, 4)
value_of <- function(wave, name) if (name %in% items) coded(wave, name) else wave[[name]]

old <- read_wave(2020)
new <- read_wave(2022)
regions <- c("n", "e", "s", "w", "c")
sizes <- c("small", "medium", "large")
old$region <- factor(old$region, regions)
old$size <- factor(old$size, sizes)
pairs_of <- function(names) combn(names, 2, simplify = FALSE)

# --- correlations ---------------------------------------------------------------------------

for (pair in pairs_of(c(items, numbers))) {
  x <- value_of(old, pair[1])
  y <- value_of(old, pair[2])
  r <- cor.test(x, y)
  record("pearson", pair[1], pair[2], r = unname(r$estimate), p = r$p.value,
         n = sum(complete.cases(x, y)), low = r$conf.int[1], high = r$conf.int[2])
  rho <- suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE))
  record("spearman", pair[1], pair[2], r = unname(rho$estimate), p = rho$p.value)
  tau <- suppressWarnings(cor.test(x, y, method = "kendall", exact = FALSE))
  record("kendall", pair[1], pair[2], r = unname(tau$estimate), p = tau$p.value)
}
small <- old[old$size == "medium" & !duplicated(old$population), ][1:20, ]
tau <- cor.test(small$population, seq(20) %% 7 + seq(20) / 100, method = "kendall", exact = TRUE)
record("kendall-exact", "population", "", r = unname(tau$estimate), p = tau$p.value)

# --- means ----------------------------------------------------------------------------------

for (item in items) {
  x <- coded(old, item)
  record("mean", item, "", mean = mean(x, na.rm = TRUE), sd = sd(x, na.rm = TRUE),
         n = sum(!is.na(x)))
  for (region in regions) {
    part <- x[old$region == region]
    record("mean", item, region, mean = mean(part, na.rm = TRUE), sd = sd(part, na.rm = TRUE))
  }
}

# --- differences between groups -------------------------------------------------------------

for (item in items) {
  x <- coded(old, item)
  for (variable in c("region", "size")) {
    group <- old[[variable]]
    f <- anova(lm(x ~ group))
    record("anova", item, variable, value = f[["F value"]][1], p = f[["Pr(>F)"]][1],
           df1 = f$Df[1], df2 = f$Df[2])
    h <- kruskal.test(x, group)
    record("kruskal-wallis", item, variable, value = unname(h$statistic), p = h$p.value,
           df1 = unname(h$parameter))
    w <- oneway.test(x ~ group)
    record("welch-groups", item, variable, value = unname(w$statistic), p = w$p.value,
           df1 = unname(w$parameter[1]), df2 = unname(w$parameter[2]))
  }
  for (pair in pairs_of(regions)) {
    one <- x[old$region == pair[1]]
    two <- x[old$region == pair[2]]
    t <- t.test(one, two)
    record("welch", item, paste(pair, collapse = "-"), value = unname(t$statistic), p = t$p.value,
           df1 = unname(t$parameter), difference = unname(t$estimate[1] - t$estimate[2]))
    w <- suppressWarnings(wilcox.test(one, two, exact = FALSE))
    record("mann-whitney", item, paste(pair, collapse = "-"), value = unname(w$statistic),
           p = w$p.value)
  }
}
distinct <- old[!duplicated(old$population), ]
for (pair in pairs_of(regions)) {
  w <- wilcox.test(distinct$population[distinct$region == pair[1]],
                   distinct$population[distinct$region == pair[2]], exact = TRUE)
  record("mann-whitney-exact", "population", paste(pair, collapse = "-"),
         value = unname(w$statistic), p = w$p.value)
}

# --- many comparisons -----------------------------------------------------------------------

p <- sapply(items, function(item) kruskal.test(coded(old, item), old$region)$p.value)
for (method in c("bonferroni", "holm", "BH")) {
  adjusted <- p.adjust(p, method)
  for (item in items) record("adjusted", item, method, p = unname(adjusted[item]))
}

# --- two waves ------------------------------------------------------------------------------

both <- intersect(rownames(old), rownames(new))
for (item in items) {
  before <- coded(old[both, ], item)
  after <- coded(new[both, ], item)
  t <- t.test(after, before, paired = TRUE)
  record("paired-t", item, "", value = unname(t$statistic), p = t$p.value,
         df1 = unname(t$parameter), difference = unname(t$estimate))
  t <- t.test(coded(new, item), coded(old, item))
  record("welch-waves", item, "", value = unname(t$statistic), p = t$p.value,
         df1 = unname(t$parameter), difference = unname(t$estimate[1] - t$estimate[2]))
  use <- answered(old[both, ], item) & answered(new[both, ], item)
  was <- factor(top(old[both, ], item)[use], c(FALSE, TRUE))
  is <- factor(top(new[both, ], item)[use], c(FALSE, TRUE))
  left <- sum(was == TRUE & is == FALSE)
  came <- sum(was == FALSE & is == TRUE)
  m <- mcnemar.test(was, is)
  record("mcnemar", item, "", n = sum(use), left = left, came = came,
         value = unname(m$statistic), p = m$p.value,
         exact = binom.test(left, left + came)$p.value)
  counts <- c(sum(top(old, item)), sum(top(new, item)))
  n <- c(sum(answered(old, item)), sum(answered(new, item)))
  prop <- prop.test(counts, n, correct = FALSE)
  record("two-proportions", item, "", value = unname(prop$statistic), p = prop$p.value)
}

# --- weights --------------------------------------------------------------------------------

for (item in items) {
  use <- answered(old, item)
  w <- old$weight[use]
  record("weighted-share", item, "", share = weighted.mean(top(old, item)[use], w),
         effective = sum(w)^2 / sum(w^2), n = sum(use))
  x <- coded(old, item)
  use <- !is.na(x)
  w <- old$weight[use]
  spread <- cov.wt(matrix(x[use]), w / sum(w))
  record("weighted-mean", item, "", mean = weighted.mean(x[use], w), sd = sqrt(spread$cov[1, 1]),
         effective = sum(w)^2 / sum(w^2))
}
for (choice in c("advice", "methods", "figures")) {
  marked <- old[[paste0("help.", choice)]]
  use <- !is.na(marked)
  record("marked", "help", choice, n = sum(use), count = sum(marked[use]),
         share = mean(marked[use]), weighted = weighted.mean(marked[use], old$weight[use]))
}

# --- intervals ------------------------------------------------------------------------------

for (item in items) {
  n <- sum(answered(old, item))
  k <- sum(top(old, item))
  share <- k / n
  for (confidence in c(0.9, 0.95)) {
    wilson <- prop.test(k, n, correct = FALSE, conf.level = confidence)$conf.int
    z <- qnorm((1 + confidence) / 2)
    left <- (frame - n) / (frame - 1)
    reach <- z * sqrt(share * (1 - share) / n)
    reach_finite <- z * sqrt(share * (1 - share) / n * left)
    record("share-interval", item, as.character(confidence),
           wilson_low = wilson[1], wilson_high = wilson[2],
           normal_low = share - reach, normal_high = share + reach,
           finite_low = share - reach_finite, finite_high = share + reach_finite)
    x <- coded(old, item)
    x <- x[!is.na(x)]
    t <- t.test(x, conf.level = confidence)$conf.int
    reach <- qt((1 + confidence) / 2, length(x) - 1) * sd(x) / sqrt(length(x))
    reach <- reach * sqrt(1 - length(x) / frame)
    record("mean-interval", item, as.character(confidence), low = t[1], high = t[2],
           finite_low = mean(x) - reach, finite_high = mean(x) + reach)
  }
}

write.csv(do.call(rbind, rows), "golden.csv", row.names = FALSE, quote = FALSE)
