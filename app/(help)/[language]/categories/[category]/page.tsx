import type { Metadata } from 'next'
import { readerOf } from '@/lib/reader-language'
import { store } from '@/lib/store'
import { pageMetadata } from '../../page-metadata'
import { CategoryPage, categoryPath, findCategory } from './category-page'

type Props = { params: Promise<{ language: string; category: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await readerOf(params)
  const { category: slug } = await params
  const category = findCategory(slug)
  const name = category?.name ?? slug
  const fallback = text('help.category-description', { name, shop: store().name })
  return pageMetadata({
    params,
    title: name,
    description: category?.description ?? fallback,
    path: categoryPath(slug),
  })
}

export default async function FirstCategoryPage({ params }: Props) {
  return <CategoryPage params={params} slug={(await params).category} page={1} />
}
