# WHO's own package as the peer of the growth command line, where it is installed: the file read, scored and written by one
# process, with data.table's reader and writer, which are the quickest that R has.
# Rscript who-package-peer.R LMS.csv IN.csv OUT.csv (the first is not read: the package brings its standards)

suppressPackageStartupMessages(library(data.table))
if (!requireNamespace("anthro", quietly = TRUE)) quit(status = 3)
setDTthreads(1)
paths <- commandArgs(trailingOnly = TRUE)
children <- fread(paths[2])
scores <- anthro::anthro_zscores(
  sex = children$sex, age = children$age, weight = children$weight, lenhei = children$lenhei,
  measure = children$measure, headc = children$headc, armc = children$armc, triskin = children$triskin,
  subskin = children$subskin, oedema = children$oedema
)
fwrite(cbind(children, scores), paths[3])
