assert !new File(basedir, 'target/site').exists()
assert new File(basedir, 'build.log').getText('UTF-8').count('Lectern is skipped') == 2
return true
